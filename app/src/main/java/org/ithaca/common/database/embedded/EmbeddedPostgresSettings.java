package org.ithaca.common.database.embedded;

import java.nio.file.Path;

/**
 * Where the embedded database lives and how careful it is.
 *
 * @param home everything the application keeps: the cluster, its password, its log
 * @param binaries the unpacked PostgreSQL programs; several homes may share them
 * @param durable whether a commit waits until the disk has it, to survive a power cut; only tests
 *     may do without
 */
public record EmbeddedPostgresSettings(Path home, Path binaries, boolean durable) {

  public static EmbeddedPostgresSettings in(Path home) {
    Path absolute = home.toAbsolutePath().normalize();
    return new EmbeddedPostgresSettings(absolute, absolute.resolve("postgres"), true);
  }

  public EmbeddedPostgresSettings sharingBinaries(Path folder) {
    return new EmbeddedPostgresSettings(home, folder.toAbsolutePath().normalize(), durable);
  }

  public EmbeddedPostgresSettings withoutDurability() {
    return new EmbeddedPostgresSettings(home, binaries, false);
  }
}
