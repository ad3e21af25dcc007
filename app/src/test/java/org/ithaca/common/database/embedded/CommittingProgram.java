package org.ithaca.common.database.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** A process of its own that commits a row on the embedded database and then waits to be killed. */
final class CommittingProgram {

  static final String COMMITTED = "committed";

  private CommittingProgram() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    EmbeddedPostgresSettings settings =
        EmbeddedPostgresSettings.in(Path.of(arguments[0])).sharingBinaries(Path.of(arguments[1]));
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(settings);
        FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
      Notes.write(postgres, "from the killed process");
      out.write((COMMITTED + "\n").getBytes(UTF_8));
      out.flush();
      System.in.read();
    }
  }
}
