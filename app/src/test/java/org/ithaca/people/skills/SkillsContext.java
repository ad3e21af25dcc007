package org.ithaca.people.skills;

import java.time.Clock;
import javax.sql.DataSource;
import org.ithaca.support.TestDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import tools.jackson.databind.json.JsonMapper;

/** One node: the skills on a real database, without the rest of the application. */
public final class SkillsContext {

  private SkillsContext() {}

  public static AnnotationConfigApplicationContext on(TestDatabase database) {
    var node = new AnnotationConfigApplicationContext();
    var source =
        new DriverManagerDataSource(database.url(), database.username(), database.password());
    node.registerBean(DataSource.class, () -> source);
    node.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(source));
    node.registerBean(Clock.class, Clock::systemUTC);
    node.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
    node.register(Transactions.class, sharedJdbcClient());
    node.scan("org.ithaca.people.skills.taxonomy", "org.ithaca.people.skills.esco");
    node.registerBean(SkillResolver.class);
    node.registerBean(SkillSearch.class);
    node.registerBean(SkillNames.class);
    node.registerBean(SkillSimilarity.class);
    node.refresh();
    return node;
  }

  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement(proxyTargetClass = true)
  static class Transactions {}

  private static Class<?> sharedJdbcClient() {
    try {
      return Class.forName("org.ithaca.common.database.JdbcConfiguration");
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("The shared JdbcClient moved", e);
    }
  }
}
