package org.lemmata.study.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes the version of a result's code, and what does not. */
class CodeVersionTest {

  private static final String STUDY =
      "package toy; public class Study { int f() { return org.lemmata.other.Formula.g(); } }";
  private static final String FORMULA =
      "package org.lemmata.other; public class Formula { static public int g() { return 1; } }";
  private static final String CAPTION = "package toy; public class Caption { String s = \"one\"; }";

  /** Each source is compiled once, which takes longer than all else. */
  private static final Map<String, Path> COMPILED = new HashMap<>();

  @TempDir static Path classes;
  @TempDir Path folder;

  @Test
  void theSameCodeHasTheSameVersionWhereverItLies() {
    assertEquals(version("a", STUDY, FORMULA, CAPTION), version("b", STUDY, FORMULA, CAPTION));
  }

  @Test
  void aCaptionKeepsResults() {
    assertEquals(
        version("a", STUDY, FORMULA, CAPTION),
        version("b", STUDY, FORMULA, CAPTION.replace("one", "two")));
  }

  @Test
  void aFormulaInAnotherModuleRenewsThem() {
    assertNotEquals(
        version("a", STUDY, FORMULA, CAPTION),
        version("b", STUDY, FORMULA.replace("return 1", "return 2"), CAPTION));
  }

  @Test
  void aResourceOfTheModuleRenewsThem() {
    String before = version("a", STUDY, FORMULA, CAPTION);
    assertNotEquals(before, version("b", STUDY, FORMULA, CAPTION, "values.csv"));
  }

  @Test
  void aResourceOfAModuleThatIsUsedRenewsThemToo() {
    String before = version("a", STUDY, FORMULA, CAPTION, "values.csv");
    String beside = version("b", STUDY, FORMULA, CAPTION, "values.csv", "../b-other/texts.txt");
    assertNotEquals(before, beside);
    String same = version("c", STUDY, FORMULA, CAPTION, "values.csv", "../c-other/values.csv");
    assertNotEquals(before, same, "of equal name");
    String unused = "package toy; public class Study { int f() { return 1; } }";
    assertEquals(
        version("d", unused, FORMULA, CAPTION),
        version("e", unused, FORMULA, CAPTION, "../e-other/texts.txt"));
  }

  @Test
  void aClassLeadsToWhatItUsesButForTheFloor() {
    String deep = FORMULA.replace("return 1", "return Other.h()");
    Set<String> all = Set.of("toy.Study", "org.lemmata.other.Formula");
    assertEquals(all, ask("a", CodeVersion::reach, STUDY, FORMULA, CAPTION));
    assertEquals(all, ask("b", CodeVersion::named, STUDY, FORMULA, CAPTION));
    String other = deep + " class Other { static int h() { return 1; } }";
    Set<String> more = Set.of("toy.Study", "org.lemmata.other.Formula", "org.lemmata.other.Other");
    assertEquals(more, ask("c", CodeVersion::reach, STUDY, other, CAPTION));
    assertEquals(all, ask("d", CodeVersion::named, STUDY, other, CAPTION));
    assertFalse(
        CodeVersion.reach(CodeVersionTest.class).contains(CodeVersion.class.getName()), "floor");
  }

  @Test
  void namesAreReadOffTheConstantPool() throws IOException {
    String file = "/" + CodeVersionTest.class.getName().replace('.', '/') + ".class";
    try (var in = CodeVersionTest.class.getResourceAsStream(file)) {
      Set<String> names = ClassFile.names(in.readAllBytes());
      assertTrue(names.contains("org/lemmata/study/run/ClassFile"), names::toString);
      assertTrue(names.contains("java/nio/file/Files"), names::toString);
    }
  }

  private String version(
      String name, String study, String formula, String caption, String... resources) {
    return ask(name, CodeVersion::of, study, formula, caption, resources);
  }

  private <R> R ask(
      String name,
      Function<Class<?>, R> question,
      String study,
      String formula,
      String caption,
      String... resources) {
    try {
      Path own = Files.createDirectories(folder.resolve(name + "-own"));
      Path other = Files.createDirectories(folder.resolve(name + "-other"));
      Path used = compiled(formula, "Formula", List.of());
      copy(used, other);
      copy(compiled(study, "Study", List.of(used)), own);
      copy(compiled(caption, "Caption", List.of()), own);
      for (String resource : resources) {
        Files.writeString(own.resolve(resource), "x\n1\n");
      }
      URL[] urls = {own.toUri().toURL(), other.toUri().toURL()};
      try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
        return question.apply(loader.loadClass("toy.Study"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path compiled(String source, String name, List<Path> uses) throws IOException {
    Path known = COMPILED.get(source);
    if (known != null) {
      return known;
    }
    Path place = Files.createDirectory(classes.resolve(name + COMPILED.size()));
    Path file = Files.createDirectories(classes.resolve("src")).resolve(name + ".java");
    Files.writeString(file, source);
    List<String> options = new ArrayList<>(List.of("-d", place.toString()));
    uses.forEach(use -> options.addAll(List.of("-cp", use.toString())));
    options.add(file.toString());
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    assertEquals(0, compiler.run(null, null, null, options.toArray(String[]::new)), source);
    COMPILED.put(source, place);
    return place;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(path));
        Files.createDirectories(copy.getParent());
        Files.copy(path, copy);
      }
    }
  }
}
