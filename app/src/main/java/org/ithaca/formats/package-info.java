/**
 * The catalogue of mentoring formats. A format is a file: what it says decides how a program is
 * designed, matched, agreed, met, measured and closed. No code names a format.
 *
 * <p>The records of this package are the schema of a format file: one component is one field, and
 * {@link org.ithaca.formats.About} says what it means and what it may be. {@code
 * docs/formats-schema.md} is written from them.
 */
@ApplicationModule(allowedDependencies = {"common", "access", "people"})
@NullMarked
package org.ithaca.formats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
