package org.ithaca.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.ithaca.Ithaca;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a free port and a migrated PostgreSQL. Every test that carries it shares
 * one application, so tests make their own people and programs and count on nothing being empty.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = {Ithaca.class, TestSupport.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "ithaca.admin.email=first.administrator@example.org",
      "ithaca.admin.password=" + GivenAccounts.PASSWORD,
      "db-scheduler.polling-interval=200ms",
      "logging.level.org.ithaca=INFO"
    })
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
public @interface IthacaTest {}
