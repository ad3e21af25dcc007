package org.ithaca.matching.verify;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/** {@code docs/Verify.java}, compiled as a reader of the documentation would. */
public final class TinyVerifier {
  private static final Method CHECK = compile();

  private TinyVerifier() {}

  private static Method compile() {
    try {
      Path classes = Files.createTempDirectory("tiny-verifier");
      Path source = Path.of("..", "docs", "Verify.java");
      int result =
          ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, "-d", classes.toString(), source.toString());
      if (result != 0) {
        throw new IllegalStateException(source + " does not compile.");
      }
      // Without a parent that has the library: it must not need it.
      URL[] path = {classes.toUri().toURL()};
      ClassLoader alone = new URLClassLoader(path, ClassLoader.getPlatformClassLoader());
      return alone.loadClass("Verify").getMethod("check", List.class);
    } catch (IOException | ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What it prints about a proof. */
  public static String check(String proof) {
    try {
      return (String) CHECK.invoke(null, proof.lines().toList());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
