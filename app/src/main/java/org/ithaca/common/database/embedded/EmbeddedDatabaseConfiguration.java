package org.ithaca.common.database.embedded;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Brings the embedded database unless {@code spring.datasource.url} names another one. The pool
 * depends on the connection details and these on the server, so that it stops last.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabaseConfiguration.NoOtherDatabase.class)
class EmbeddedDatabaseConfiguration {

  @Bean
  EmbeddedPostgres embeddedPostgres(@Value("${ithaca.home}") String home) {
    return EmbeddedPostgres.start(EmbeddedPostgresSettings.in(Path.of(home)));
  }

  @Bean
  JdbcConnectionDetails embeddedConnection(EmbeddedPostgres postgres) {
    return new EmbeddedConnection(postgres);
  }

  private static final class EmbeddedConnection implements JdbcConnectionDetails {

    private final EmbeddedPostgres postgres;

    EmbeddedConnection(EmbeddedPostgres postgres) {
      this.postgres = postgres;
    }

    @Override
    public String getJdbcUrl() {
      return postgres.url();
    }

    @Override
    public String getUsername() {
      return postgres.username();
    }

    @Override
    public String getPassword() {
      return postgres.password();
    }
  }

  static class NoOtherDatabase implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !StringUtils.hasText(context.getEnvironment().getProperty("spring.datasource.url"));
    }
  }
}
