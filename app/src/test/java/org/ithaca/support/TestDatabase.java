package org.ithaca.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.Flyway;
import org.ithaca.common.database.embedded.EmbeddedPostgres;
import org.ithaca.common.database.embedded.EmbeddedPostgresSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.StringUtils;

/**
 * A database of its own for whoever asks, with all migrations done: a copy of a template that is
 * migrated once per JVM. The server is an embedded one that ends with the JVM, or the external one
 * that {@code ITHACA_TEST_DATASOURCE_URL}, {@code …_USERNAME} and {@code …_PASSWORD} name.
 */
public record TestDatabase(String url, String username, String password) {

  /** Makes a fresh database. */
  public static TestDatabase create() {
    return Server.RUNNING.copyOfTemplate();
  }

  /** Keeps the databases until the application contexts, which end with the JVM, have ended. */
  static void keepForContexts() {
    if (!Server.RUNNING.keptForContexts.getAndSet(true)) {
      SpringApplication.getShutdownHandlers().add(Server.RUNNING::remove);
    }
  }

  /** The server of this JVM: started when first asked, gone when it ends. */
  private static final class Server {

    static final Server RUNNING = start();

    private final String administrationUrl;
    private final String administrator;
    private final String owner;
    private final String password;
    private final Runnable afterwards;
    private final String prefix = "ithaca_test_" + UUID.randomUUID().toString().substring(0, 8);
    private final AtomicBoolean keptForContexts = new AtomicBoolean();
    private final List<String> databases = new ArrayList<>();

    private Server(
        String administrationUrl,
        String administrator,
        String owner,
        String password,
        Runnable afterwards) {
      this.administrationUrl = administrationUrl;
      this.administrator = administrator;
      this.owner = owner;
      this.password = password;
      this.afterwards = afterwards;
    }

    private static Server start() {
      String external = setting("ITHACA_TEST_DATASOURCE_URL");
      Server server = StringUtils.hasText(external) ? external(external) : embedded();
      server.create("template0", server.template());
      Flyway.configure()
          .dataSource(server.url(server.template()), server.owner, server.password)
          .locations("classpath:db/migration")
          .load()
          .migrate();
      Runtime.getRuntime().addShutdownHook(new Thread(server::removeUnlessKept));
      return server;
    }

    private static Server external(String url) {
      String user = String.valueOf(setting("ITHACA_TEST_DATASOURCE_USERNAME"));
      String password = String.valueOf(setting("ITHACA_TEST_DATASOURCE_PASSWORD"));
      return new Server(url, user, user, password, () -> {});
    }

    private static Server embedded() {
      try {
        Path home = Files.createTempDirectory("ithaca-test-");
        EmbeddedPostgres postgres =
            EmbeddedPostgres.start(
                EmbeddedPostgresSettings.in(home)
                    .sharingBinaries(Path.of("target", "postgres"))
                    .withoutDurability());
        Runnable afterwards =
            () -> {
              postgres.close();
              deleteFolder(home);
            };
        return new Server(
            postgres.administrationUrl(),
            postgres.administrator(),
            postgres.username(),
            postgres.password(),
            afterwards);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static @Nullable String setting(String name) {
      return System.getProperty(name, System.getenv(name));
    }

    private static void deleteFolder(Path folder) {
      try {
        FileSystemUtils.deleteRecursively(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    synchronized TestDatabase copyOfTemplate() {
      String name = prefix + "_" + databases.size();
      create(template(), name);
      return new TestDatabase(url(name), owner, password);
    }

    private void create(String template, String name) {
      execute("create database %s template %s owner %s".formatted(name, template, owner));
      databases.add(name);
    }

    private void removeUnlessKept() {
      if (!keptForContexts.get()) {
        remove();
      }
    }

    private void remove() {
      databases.forEach(name -> execute("drop database if exists " + name + " with (force)"));
      afterwards.run();
    }

    private String template() {
      return prefix + "_template";
    }

    private String url(String database) {
      return administrationUrl.replaceFirst("/[^/?]*(\\?|$)", "/" + database + "$1");
    }

    private void execute(String statement) {
      try (Connection connection =
              DriverManager.getConnection(administrationUrl, administrator, password);
          Statement command = connection.createStatement()) {
        command.execute(statement);
      } catch (SQLException e) {
        throw new IllegalStateException("On " + administrationUrl + ": " + statement, e);
      }
    }
  }
}
