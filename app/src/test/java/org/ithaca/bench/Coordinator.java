package org.ithaca.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.ithaca.bench.Visitor.Field;
import org.ithaca.bench.Visitor.Shown;

/** Does with the product what a coordinator does with it in a browser, and keeps the time. */
final class Coordinator {

  private static final long POLL_NANOS = Duration.ofMillis(50).toNanos();

  final Visitor visitor;

  Coordinator(Visitor visitor) {
    this.visitor = visitor;
    visitor.see("/sign-in");
    visitor.post(
        "/sign-in",
        new Field("email", RunningProduct.EMAIL),
        new Field("password", RunningProduct.PASSWORD),
        new Field("next", "/"));
  }

  /** The path of a new program that is open for enrolment. */
  String newProgram(String format, String name) {
    var path =
        visitor
            .post(
                "/programs",
                new Field("format", format),
                new Field("name", name),
                new Field("purpose", "To see how fast it is."),
                new Field("startsOn", "2027-01-11"),
                new Field("endsOn", "2027-10-11"),
                new Field("enrolBy", ""))
            .path();
    visitor.post(path + "/opening");
    return path;
  }

  /**
   * @param look from the upload to the page that says what was understood
   * @param work from the start of the import to the page that says what came of it
   */
  record Brought(String path, Duration look, Duration work, Shown done) {}

  /** Brings sheets in as they were understood. */
  Brought bringIn(String program, List<Path> sheets) throws IOException {
    visitor.see("/imports/new");
    long began = System.nanoTime();
    var preview =
        program.isEmpty()
            ? visitor.upload("/imports", "sheets", sheets)
            : visitor.upload(
                "/imports", "sheets", sheets, new Field("target", lastPartOf(program)));
    var look = since(began);
    began = System.nanoTime();
    visitor.post(preview.path() + "/start");
    await(preview.path() + "/progress", shown -> {});
    var done = visitor.see(preview.path());
    var work = since(began);
    if (!done.text().contains(preview.path() + "/undo")) {
      throw new IllegalStateException("The import did not succeed:\n" + done.text());
    }
    return new Brought(preview.path(), look, work, done);
  }

  /**
   * @param whole from the click to the page with the proven proposal
   * @param phases how long the page of the progress said what
   */
  record Matched(String path, Duration whole, Map<String, Duration> phases, Shown review) {}

  /** Opens a round, which solves at once, and waits for the review. */
  Matched match(String program) {
    visitor.see(program + "/rounds");
    long began = System.nanoTime();
    var run = visitor.post(program + "/rounds").path();
    var phases = new LinkedHashMap<String, Duration>();
    var at = new long[] {began};
    await(
        run + "/progress",
        shown -> {
          long now = System.nanoTime();
          phases.merge(
              shown.find("run-progress-title\">([^<]*)<").orElse("?"),
              Duration.ofNanos(now - at[0]),
              Duration::plus);
          at[0] = now;
        });
    var review = visitor.see(run);
    var whole = since(began);
    if (!review.text().contains(run + "/certificate")) {
      throw new IllegalStateException("The run has no proven result:\n" + review.text());
    }
    return new Matched(run, whole, phases, review);
  }

  /** Publishes a run; how long the click took. */
  Duration publish(String run) {
    visitor.see(run);
    long began = System.nanoTime();
    visitor.post(run + "/publication");
    return since(began);
  }

  private interface Glance {
    void at(Shown shown);
  }

  private void await(String progress, Glance glance) {
    var shown = visitor.see(progress);
    while (!shown.over()) {
      glance.at(shown);
      LockSupport.parkNanos(POLL_NANOS);
      shown = visitor.see(progress);
    }
  }

  static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  static String lastPartOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
