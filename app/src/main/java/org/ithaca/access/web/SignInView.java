package org.ithaca.access.web;

import java.util.List;
import org.ithaca.access.DemoSignIns.DemoSignIn;

/** The sign-in page. */
public record SignInView(
    String email, String next, boolean rejected, List<DemoSignIn> demoSignIns) {}
