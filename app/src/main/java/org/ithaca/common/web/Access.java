package org.ithaca.common.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a handler at all; which rows they see is decided by scoped lookups. A handler
 * without it answers nobody, and a test that walks all handlers fails.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {

  Audience value();

  /** From everybody to few; an administrator passes every one. */
  enum Audience {
    /** Also without signing in. */
    PUBLIC,
    /** Anybody signed in. */
    SIGNED_IN,
    /** Coordinators of at least one program. */
    COORDINATOR,
    ADMINISTRATOR
  }
}
