package org.ithaca.common.database.embedded;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs for this platform, unpacked from the class path. */
final class PostgresBinaries {

  /** Readable for everybody: as root, the server runs as another user. */
  private static final Set<PosixFilePermission> FOLDER_OR_PROGRAM =
      PosixFilePermissions.fromString("rwxr-xr-x");

  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");

  private PostgresBinaries() {}

  /**
   * Unpacks the programs below a folder unless they are there, and returns where. The last step is
   * a rename: a process killed midway leaves nothing that could be taken for complete.
   */
  static synchronized Path unpackedIn(Path folder) throws IOException {
    byte[] archive = archive();
    Path installation = folder.resolve(hash(archive));
    if (Files.isDirectory(installation)) {
      return installation;
    }
    Files.createDirectories(folder);
    try (FileChannel file = FileChannel.open(folder.resolve("lock"), CREATE, WRITE);
        FileLock lock = file.lock()) {
      if (lock.isValid() && !Files.isDirectory(installation)) {
        Path partial = folder.resolve("partial");
        FileSystemUtils.deleteRecursively(partial);
        unpack(archive, partial);
        Files.setPosixFilePermissions(partial, FOLDER_OR_PROGRAM);
        Files.move(partial, installation, ATOMIC_MOVE);
      }
    }
    return installation;
  }

  private static byte[] archive() throws IOException {
    String resource = resourceFor(System.getProperty("os.name"), System.getProperty("os.arch"));
    try (InputStream stream = PostgresBinaries.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new EmbeddedPostgresFailure(
            "This build of Ithaca holds no PostgreSQL for this machine (%s is not in it)."
                .formatted(resource),
            "Build it on this machine, or with -Dall-platforms. "
                + EmbeddedPostgresFailure.USE_ANOTHER_DATABASE);
      }
      return stream.readAllBytes();
    }
  }

  static String resourceFor(String system, String processor) {
    String platform = system.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : system;
    String architecture =
        switch (processor) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm_64";
          default -> processor;
        };
    return "/postgres-%s-%s.txz".formatted(platform.toLowerCase(Locale.ROOT), architecture);
  }

  private static void unpack(byte[] archive, Path target) throws IOException {
    try (InputStream packed = new ByteArrayInputStream(archive);
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new BufferedInputStream(new XZInputStream(packed)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("The archive names a file outside its folder: " + entry.getName());
        }
        write(entry, tar, path);
      }
    }
  }

  private static void write(TarArchiveEntry entry, InputStream content, Path path)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      Files.setPosixFilePermissions(path, FOLDER_OR_PROGRAM);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(content, path);
    boolean program = (entry.getMode() & 0100) != 0;
    Files.setPosixFilePermissions(path, program ? FOLDER_OR_PROGRAM : FILE);
  }

  private static String hash(byte[] archive) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
