package org.ithaca.formats;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the catalogue at start: the product's own files, and those of a folder if one is set. */
@Configuration(proxyBeanMethods = false)
class FormatsConfiguration {

  /**
   * @param folder the setting {@code ithaca.formats}: a folder with format files of one's own
   */
  @Bean
  Formats formats(@Value("${ithaca.formats:}") String folder) {
    List<FormatFile> files = new ArrayList<>(builtIn());
    if (!folder.isBlank()) {
      files.addAll(own(Path.of(folder)));
    }
    return Formats.read(files);
  }

  static List<FormatFile> builtIn() {
    try {
      List<FormatFile> files = new ArrayList<>();
      for (Resource resource :
          new PathMatchingResourcePatternResolver().getResources("classpath*:formats/*.yaml")) {
        String name = Objects.requireNonNull(resource.getFilename(), "a format file has a name");
        files.add(new FormatFile(name, resource.getContentAsString(StandardCharsets.UTF_8)));
      }
      files.sort(Comparator.comparing(FormatFile::name));
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the format files of the product", e);
    }
  }

  static List<FormatFile> own(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new FormatsRejected(
          List.of(
              new FormatProblem(
                  "setting", "ithaca.formats", "is " + folder + ", which is no folder")));
    }
    try (Stream<Path> paths = Files.list(folder)) {
      List<FormatFile> files = new ArrayList<>();
      for (Path path : paths.filter(each -> each.toString().endsWith(".yaml")).sorted().toList()) {
        files.add(new FormatFile(path.toString(), Files.readString(path)));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the format files in " + folder, e);
    }
  }
}
