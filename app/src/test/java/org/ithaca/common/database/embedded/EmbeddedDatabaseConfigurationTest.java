package org.ithaca.common.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class EmbeddedDatabaseConfigurationTest {

  @TempDir private Path home;

  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withInitializer(new ConfigDataApplicationContextInitializer())
          .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
          .withUserConfiguration(EmbeddedDatabaseConfiguration.class);

  @Test
  void bringsADatabaseThatEndsWithTheApplication() {
    application
        .withPropertyValues("ithaca.home=" + home)
        .run(context -> {
          HikariDataSource pool = context.getBean(HikariDataSource.class);
          try (var connection = pool.getConnection()) {
            assertThat(connection.isValid(5)).isTrue();
          }
          assertThat(pool.getMaximumPoolSize()).isEqualTo(20);
          assertThat(processFile()).exists();
        });

    assertThat(processFile()).doesNotExist();
  }

  @Test
  void staysAwayWhenAnotherDatabaseIsNamed() {
    application
        .withPropertyValues(
            "ithaca.home=" + home, "spring.datasource.url=jdbc:postgresql://127.0.0.1:1/other")
        .run(context -> {
          assertThat(context).doesNotHaveBean(EmbeddedPostgres.class);
          assertThat(context.getBean(HikariDataSource.class).getJdbcUrl()).endsWith("/other");
        });

    assertThat(Files.notExists(home.resolve("database"))).isTrue();
  }

  private Path processFile() {
    return home.resolve("database/cluster/postmaster.pid");
  }
}
