package org.lemmata.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide to the library says what runs. */
class LibraryGuideTest {

  private static final Path GUIDE = Path.of("../docs/library.md");
  private static final Path BUILD = Path.of("../pom.xml");

  /** What JShell begins with unless it is told otherwise. */
  private static final List<String> BEFORE =
      List.of("import java.util.*;", "import java.nio.file.*;", "import java.io.*;");

  @TempDir Path folder;

  @Test
  void theSessionRuns() throws IOException {
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try (JShell shell = JShell.builder().executionEngine("local").build()) {
      for (String entry : List.of(classPath().split(File.pathSeparator, -1))) {
        shell.addToClasspath(entry);
      }
      BEFORE.forEach(shell::eval);
      evaluate(shell, code("jshell"));
      assertEquals("\"SUPPORTED\"", shell.eval("result.judged().verdict().name()").get(0).value());
      assertEquals("3", shell.eval("loss.length").get(0).value());
      assertEquals(
          "true",
          shell
              .eval("Files.readString(picture).startsWith(\"<svg\") && picture.toFile().delete()")
              .get(0)
              .value());
    } finally {
      System.setOut(out);
    }
    assertTrue(printed.toString(StandardCharsets.UTF_8).contains("SUPPORTED: the step"));
  }

  @Test
  void theProgramCompilesAndRuns() throws Exception {
    Path source = Files.writeString(folder.resolve("FirstSteps.java"), code("java"));
    int compiled =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                classPath(),
                "-d",
                folder.toString(),
                source.toString());
    assertEquals(0, compiled);
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      loader
          .loadClass("FirstSteps")
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[] {folder.toString()});
    } finally {
      System.setOut(out);
    }
    String lines = printed.toString(StandardCharsets.UTF_8);
    assertTrue(lines.startsWith("n,loss,"), lines);
    assertTrue(lines.strip().endsWith("The optimal step in exact arithmetic: SUPPORTED"), lines);
    assertTrue(Files.size(folder.resolve("fig-eta.pdf")) > 1000);
  }

  @Test
  void theDependenciesAreModulesOfThisBuild() throws IOException {
    Document build = xml(Files.readString(BUILD));
    Element project = build.selectFirst("project");
    List<String> known = build.select("dependencyManagement dependency > artifactId").eachText();
    Document snippet = xml(code("xml"));
    assertFalse(snippet.select("dependency").isEmpty());
    for (Element dependency : snippet.select("dependency")) {
      assertEquals(project.selectFirst("> groupId").text(), text(dependency, "groupId"));
      assertEquals(project.selectFirst("> version").text(), text(dependency, "version"));
      assertTrue(known.contains(text(dependency, "artifactId")), dependency::text);
    }
  }

  @Test
  void theBuildSaysWhatAPublicationNeeds() throws IOException {
    Element project = xml(Files.readString(BUILD)).selectFirst("project");
    for (String wanted : List.of("name", "description", "licenses", "developers")) {
      assertFalse(project.select("> " + wanted).text().isBlank(), wanted);
    }
    List<String> plugins =
        project.select("profile:has(> id:matchesOwn(^release$)) plugin artifactId").eachText();
    assertEquals(List.of("maven-source-plugin", "maven-javadoc-plugin"), plugins);
    for (String module : project.select("> modules > module").eachText()) {
      Element own = xml(Files.readString(BUILD.resolveSibling(module).resolve("pom.xml")));
      assertFalse(own.select("project > name").text().isBlank(), module);
      assertFalse(own.select("project > description").text().isBlank(), module);
    }
  }

  private static void evaluate(JShell shell, String code) {
    String rest = code;
    while (!rest.isBlank()) {
      SourceCodeAnalysis.CompletionInfo next = shell.sourceCodeAnalysis().analyzeCompletion(rest);
      assertTrue(next.completeness().isComplete(), rest);
      for (SnippetEvent event : shell.eval(next.source())) {
        assertEquals(
            Snippet.Status.VALID,
            event.status(),
            () ->
                next.source()
                    + shell
                        .diagnostics(event.snippet())
                        .map(one -> one.getMessage(Locale.ROOT))
                        .toList());
        assertNull(event.exception(), next.source());
      }
      rest = next.remaining();
    }
  }

  private static String code(String language) throws IOException {
    Matcher block =
        Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$").matcher(Files.readString(GUIDE));
    assertTrue(block.find(), language);
    return block.group(1);
  }

  private static String text(Element dependency, String name) {
    return dependency.select(name).text();
  }

  private static Document xml(String text) {
    return Jsoup.parse(text, "", Parser.xmlParser());
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
