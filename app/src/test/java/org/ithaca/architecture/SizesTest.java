package org.ithaca.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Small files, small methods. What has to be larger is named in {@code size-exceptions.txt} beside
 * this class, each with its reason.
 */
class SizesTest {

  private static final int LONGEST_FILE = 500;
  private static final int LONGEST_METHOD = 60;
  private static final int LONGEST_ENGINE_METHOD = 80;

  private static final Path EXCEPTIONS =
      Sources.ROOT.resolve("app/src/test/resources/architecture/size-exceptions.txt");

  @Test
  void noFileIsLongerThanAPersonReadsInOneGo() {
    var tooLong =
        Stream.of(
                Sources.files(Sources.ROOT.resolve("app/src"), ".java", ".jte", ".js", ".css"),
                Sources.files(Sources.MATCHING, ".java"))
            .flatMap(List::stream)
            .filter(file -> lines(file) > LONGEST_FILE)
            .map(Sources::name);

    assertThat(tooLong.filter(name -> !exceptions().contains(name)))
        .as("files of more than %s lines", LONGEST_FILE)
        .isEmpty();
  }

  @Test
  void mostFilesAreSmall() {
    assertThat(percentile90(Sources.files(Sources.MAIN_JAVA, ".java")))
        .as("lines that nine of ten files of the application stay below")
        .isLessThanOrEqualTo(150);
    assertThat(percentile90(Sources.files(Sources.MATCHING.resolve("main"), ".java")))
        .as("lines that nine of ten files of the engine stay below")
        .isLessThanOrEqualTo(450);
  }

  @Test
  void noMethodIsLongerThanAScreen() throws IOException {
    var tooLong = new ArrayList<String>();
    tooLong.addAll(longMethods(Sources.ROOT.resolve("app/src"), LONGEST_METHOD));
    tooLong.addAll(longMethods(Sources.MATCHING, LONGEST_ENGINE_METHOD));
    tooLong.removeIf(method -> exceptions().contains(method));

    assertThat(tooLong).as("methods that are too long").isEmpty();
  }

  @Test
  void exceptionsNameWhatIsThere() {
    assertThat(exceptions())
        .allSatisfy(exception ->
            assertThat(Sources.ROOT.resolve(exception.replaceFirst("#.*", ""))).exists());
  }

  /** The first word of each line; the rest is the reason. */
  private static Set<String> exceptions() {
    var names = new HashSet<String>();
    for (var line : Sources.text(EXCEPTIONS).lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        names.add(line.split(" ", 2)[0]);
      }
    }
    return names;
  }

  private static int lines(Path file) {
    return (int) Sources.text(file).lines().count();
  }

  private static int percentile90(List<Path> files) {
    var sizes = files.stream().map(SizesTest::lines).sorted().toList();
    return sizes.get((sizes.size() - 1) * 9 / 10);
  }

  private static List<String> longMethods(Path folder, int longest) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var found = new ArrayList<String>();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var units = files.getJavaFileObjectsFromPaths(Sources.files(folder, ".java"));
      var task = (JavacTask) compiler.getTask(null, files, null, null, null, units);
      var trees = Trees.instance(task);
      for (var unit : task.parse()) {
        new LongMethods(trees, longest, found).scan(unit, null);
      }
    }
    return found;
  }

  private static final class LongMethods extends TreePathScanner<Void, Void> {

    private final Trees trees;
    private final int longest;
    private final List<String> found;

    LongMethods(Trees trees, int longest, List<String> found) {
      this.trees = trees;
      this.longest = longest;
      this.found = found;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
      var unit = getCurrentPath().getCompilationUnit();
      if (method.getBody() != null && length(unit, method) > longest) {
        found.add(Sources.name(Path.of(unit.getSourceFile().getName())) + "#" + method.getName());
      }
      return super.visitMethod(method, null);
    }

    /** From the signature to the closing brace, without what is written above it. */
    private long length(CompilationUnitTree unit, MethodTree method) {
      var positions = trees.getSourcePositions();
      var map = unit.getLineMap();
      return map.getLineNumber(positions.getEndPosition(unit, method))
          - map.getLineNumber(positions.getStartPosition(unit, method.getBody()))
          + 1;
    }
  }
}
