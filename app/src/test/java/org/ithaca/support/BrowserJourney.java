package org.ithaca.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that drives a real Chromium through the running application. Its methods may take a {@link
 * Browser}: a fresh one each, whose console errors fail the test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@IthacaTest
@Tag("browser")
@ExtendWith(BrowserExtension.class)
public @interface BrowserJourney {}
