package org.ithaca.formats;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a field of the format file means, and what it may be; on a term, what the term means. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface About {

  /** The meaning, as the documentation of the schema prints it. */
  String value();

  /** The name in the file, where Java does not allow it as the name of a component. */
  String name() default "";

  /** The smallest number, or the fewest entries of a list. */
  int min() default Integer.MIN_VALUE;

  /** The largest number. */
  int max() default Integer.MAX_VALUE;

  /** Whether a text is a short name that other fields use. */
  boolean key() default false;

  /** The word that stands for "none" where the field may be empty. */
  String none() default "";
}
