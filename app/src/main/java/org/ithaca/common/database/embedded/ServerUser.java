package org.ithaca.common.database.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The user PostgreSQL runs as. It refuses root; then its programs run either in a user namespace of
 * their own, where root is nobody but keeps its files, or as the ordinary user who owns the
 * database folder. Which of the two a machine allows is found out by trying.
 *
 * @param prefix the words before each command
 * @param id the number of the user who owns the files
 */
record ServerUser(List<String> prefix, int id) {

  private static final int ROOT = 0;
  private static final int NOBODY = 65534;

  /** Finds a user who can run the program and use the folder, and gives the folder to them. */
  static ServerUser of(Path database, Path program) throws IOException {
    List<String> complaints = new ArrayList<>();
    for (ServerUser user : candidates(database)) {
      Commands.Outcome trial =
          Commands.run(Path.of("/"), user.command(List.of(program.toString(), "--version")));
      if (trial.succeeded()) {
        user.own(database);
        return user;
      }
      complaints.add(trial.output());
    }
    throw new EmbeddedPostgresFailure(
        "The embedded PostgreSQL cannot run here%s: %s"
            .formatted(isRoot() ? " as root" : "", String.join("; ", complaints)),
        (isRoot() ? "Start Ithaca as an ordinary user. " : "")
            + EmbeddedPostgresFailure.USE_ANOTHER_DATABASE);
  }

  private static List<ServerUser> candidates(Path database) throws IOException {
    if (!isRoot()) {
      return List.of(new ServerUser(List.of(), (int) new UnixSystem().getUid()));
    }
    int owner = (int) Files.getAttribute(database, "unix:uid");
    ServerUser inNamespace = new ServerUser(List.of("unshare", "--user"), ROOT);
    if (owner != ROOT) {
      return List.of(ordinary(owner));
    }
    boolean unused = Files.notExists(database.resolve("cluster"));
    return unused ? List.of(inNamespace, ordinary(NOBODY)) : List.of(inNamespace);
  }

  private static ServerUser ordinary(int id) {
    return new ServerUser(
        List.of("setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups"), id);
  }

  static boolean isRoot() {
    return new UnixSystem().getUid() == ROOT;
  }

  List<String> command(List<String> words) {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(words);
    return command;
  }

  /** Makes this user the owner of a file or folder. */
  void own(Path path) throws IOException {
    if (isRoot()) {
      Files.setAttribute(path, "unix:uid", id);
    }
  }
}
