package org.ithaca.people.sheets.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ithaca.people.sheets.Message;
import org.jspecify.annotations.Nullable;

/**
 * Opens any file as tables of text. What the file is, is told from its content. Text files of any
 * encoding, delimiter and quoting are read, and every sheet of a workbook; anything else is refused
 * with advice.
 */
public final class SheetReader {

  private static final int HEAD = 4096;

  private final SheetLimits limits;

  public SheetReader(SheetLimits limits) {
    this.limits = limits;
  }

  public OpenedFile open(Path path, String fileName) throws IOException {
    return open(path, fileName, null);
  }

  /**
   * @param format how a person says the text is to be read, where the guess was wrong
   */
  public OpenedFile open(Path path, String fileName, @Nullable TextFormat format)
      throws IOException {
    return open(Source.of(path, fileName), Workbook.of(path.toFile(), limits), format);
  }

  public OpenedFile open(byte[] content, String fileName) throws IOException {
    return open(content, fileName, null);
  }

  /**
   * @param format how a person says the text is to be read, where the guess was wrong
   */
  public OpenedFile open(byte[] content, String fileName, @Nullable TextFormat format)
      throws IOException {
    return open(Source.of(content, fileName), Workbook.of(content, limits), format);
  }

  private OpenedFile open(Source source, Workbook workbook, @Nullable TextFormat format)
      throws IOException {
    if (source.size() > limits.fileBytes()) {
      return new OpenedFile.NotASheet(Message.of("file.too_large", limits.fileBytes() >> 20));
    }
    FileKind kind = FileKind.of(source.head(HEAD));
    Optional<Message> refusal =
        kind == FileKind.ZIP ? ZipCheck.refusal(source, limits) : kind.refusal();
    if (refusal.isPresent()) {
      return new OpenedFile.NotASheet(refusal.get());
    }
    if (kind == FileKind.TEXT) {
      TextFormat used = format == null ? TextSheet.guessFormat(source) : format;
      return new OpenedFile.Sheets(List.of(new TextSheet(source, used, limits)));
    }
    try {
      return new OpenedFile.Sheets(workbook.sheets());
    } catch (RuntimeException | IOException e) {
      return new OpenedFile.NotASheet(Message.of("file.damaged"));
    }
  }
}
