package org.lemmata.papers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.checks.Checked;
import org.lemmata.checks.Checker;
import org.lemmata.checks.Result;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;
import org.lemmata.study.Request;
import org.lemmata.study.Scale;
import org.lemmata.study.Study;
import org.lemmata.study.run.Runner;

/** Adding a paper is a folder and a line. */
class AddedPaperTest {

  private static final String SERVICE = "META-INF/services/org.lemmata.study.Paper";
  private static final Path ROOT = Path.of("..");
  private static final Path EXAMPLE = ROOT.resolve("contracts/src/test/java/org/lemmata/example");

  @TempDir Path folder;

  /** The line: whoever forgets it has a paper that no command shows. */
  @Test
  void everyFolderWithAPaperHasItsLineHere() throws IOException {
    TreeSet<String> folders = new TreeSet<>();
    for (String module : matches("<module>([^<]+)</module>", ROOT.resolve("pom.xml"))) {
      if (Files.exists(ROOT.resolve(module).resolve("src/main/resources/" + SERVICE))) {
        folders.add("lemmata-" + ROOT.resolve(module).getFileName());
      }
    }
    String own = Files.readString(Path.of("pom.xml"));
    String dependencies = own.substring(own.indexOf("<dependencies>"));
    TreeSet<String> lines =
        Pattern.compile(
                "<dependency>\\s*<groupId>[^<]+</groupId>\\s*<artifactId>([^<]+)<"
                    + "/artifactId>\\s*</dependency>")
            .matcher(dependencies)
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(folders, lines);
  }

  /** The folder: CONTRIBUTING's example, compiled and put beside the others as it is. */
  @Test
  void aFolderIsAPaper() throws IOException {
    Path classes = Files.createDirectories(folder.resolve("mypaper/target/classes"));
    compile(classes);
    Files.createDirectories(classes.resolve(SERVICE).getParent());
    Files.writeString(classes.resolve(SERVICE), "org.lemmata.example.SampleMeanPaper\n");

    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    int registered = Papers.load().all().size();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, before)) {
      thread.setContextClassLoader(loader);
      Papers papers = Papers.load();
      assertEquals(registered + 1, papers.all().size());
      Paper added =
          papers.all().stream()
              .filter(paper -> paper.getClass().getName().startsWith("org.lemmata.example."))
              .findFirst()
              .orElseThrow();
      Runner runner = Runner.plain();
      Checked checked = new Checker(runner).check(Papers.claimsOf(added), 1, Scale.QUICK);
      assertEquals(Result.Status.AS_EXPECTED, checked.status(), checked::toString);
      for (Study<?> study : added.studies()) {
        assertTrue(runner.run(papers.study(study.id()), Request.of(Map.of(), 1)).size() > 0);
      }
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static void compile(Path classes) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-proc:none",
                "-parameters",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "-d",
                classes.toString()));
    try (Stream<Path> sources = Files.list(EXAMPLE)) {
      sources
          .map(Path::toString)
          .filter(name -> name.endsWith(".java") && !name.endsWith("Test.java"))
          .forEach(arguments::add);
    }
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertEquals(0, status, "the example does not compile");
  }

  private static List<String> matches(String pattern, Path file) throws IOException {
    Matcher matcher = Pattern.compile(pattern).matcher(Files.readString(file));
    return matcher.results().map(match -> match.group(1)).toList();
  }
}
