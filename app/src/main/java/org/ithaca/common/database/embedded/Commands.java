package org.ithaca.common.database.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs a program to its end in a plain environment. */
final class Commands {

  /** What a program said, errors included, and its exit status. */
  record Outcome(int status, String output) {

    boolean succeeded() {
      return status == 0;
    }
  }

  private Commands() {}

  static Outcome run(Path folder, List<String> words) {
    ProcessBuilder command =
        new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
    command.environment().keySet().removeIf(name -> name.startsWith("PG"));
    command.environment().put("LC_ALL", "C");
    try {
      Process process = command.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
      return new Outcome(process.waitFor(), output);
    } catch (IOException e) {
      return new Outcome(-1, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Outcome(-1, "Interrupted while waiting for " + words.getFirst());
    }
  }
}
