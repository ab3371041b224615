package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the launcher starts Spark, and that it does not without being asked. */
class LauncherSparkTest {

  @TempDir Path folder;
  private LauncherFolder launcher;

  @BeforeEach
  void makeCheckout() throws IOException {
    launcher = LauncherFolder.in(folder);
    launcher.addSpark("spark", "other");
    launcher.script(
        "other/bin/spark-submit",
        "#!/usr/bin/env bash\nprintf '%s\\n' submit \"$@\" >'" + launcher.root() + "/started'\n");
  }

  private static String after(LauncherFolder.Started started, String option) {
    return started.args().get(started.args().indexOf(option) + 1);
  }

  @Test
  void theFetchedSparkStartsTheCommandWithOurLibrariesFirst() throws Exception {
    LauncherFolder.Started started =
        launcher.start("run", "a.study", "--on", "spark://h:7077").fine();
    List<String> args = started.args();
    assertEquals(launcher.root() + "/spark/jars/*", after(started, "-cp"));
    assertTrue(args.contains("org.apache.spark.deploy.SparkSubmit"), args::toString);
    assertEquals("spark://h:7077", after(started, "--master"));
    assertEquals("org.lemmata.cli.Main", after(started, "--class"));
    assertTrue(args.contains("spark.driver.userClassPathFirst=true"), args::toString);
    assertTrue(args.contains("spark.executor.userClassPathFirst=true"), args::toString);
    assertTrue(args.contains("-Dlemmata.version=1.2.3"), args::toString);
    Path program = launcher.root().resolve("target/lemmata").toRealPath();
    assertEquals(
        Stream.of(
                "lib/lemmata-one.jar",
                "lib/two.jar",
                LauncherFolder.SPARK_CORE + "/lemmata-spark.jar")
            .map(name -> program + "/" + name)
            .toList(),
        List.of(after(started, "--jars").split(",", -1)));
    int jar = args.indexOf(program + "/lemmata.jar");
    assertEquals(
        List.of("run", "a.study", "--on", "spark://h:7077"), args.subList(jar + 1, jar + 5));
    assertTrue(
        started.err().contains("building Lemmata for " + LauncherFolder.SPARK_CORE), started.err());
    LauncherFolder.Started again = launcher.start("check", "--on=local[2]").fine();
    assertFalse(again.err().contains("building"), again.err());
    assertFalse(again.args().contains("spark.executor.userClassPathFirst=true"));
  }

  @Test
  void theUsersOwnSparkIsPreferred() throws Exception {
    Map<String, String> environment =
        Map.of("SPARK_HOME", launcher.root() + "/other", "JDK_JAVA_OPTIONS", "-Xss4m -Xmx3g");
    LauncherFolder.Started started =
        launcher.start(environment, launcher.root(), "figure", "--on", "yarn").fine();
    assertEquals("submit", started.args().get(0));
    assertEquals("yarn", after(started, "--master"));
    assertEquals("3g", after(started, "--driver-memory"));
    assertTrue(
        after(started, "--driver-java-options").contains("\"-Dlemmata.version=1.2.3\" "),
        started::toString);
  }

  @Test
  void whatLooksForSparkHasTheCollectorThatWasChosenToo() throws Exception {
    Path asked = launcher.root().resolve("asked");
    launcher.start("run", "--on", "local[2]").fine();
    assertTrue(Files.readAllLines(asked).stream().anyMatch(arg -> arg.endsWith("GC")));
    Map<String, String> chosen = Map.of("_JAVA_OPTIONS", "-XX:+UseG1GC");
    launcher.start(chosen, launcher.root(), "run", "--on", "local[2]").fine();
    assertTrue(Files.readAllLines(asked).stream().noneMatch(arg -> arg.endsWith("GC")));
  }

  @Test
  void whatIsNoSparkIsSaid() throws Exception {
    launcher
        .start("run", "--on", "yarn")
        .fails("--on=yarn needs a whole Spark 4; SPARK_HOME must name its folder");
    launcher
        .start(Map.of("SPARK_HOME", "/nowhere"), launcher.root(), "run", "--on", "local[2]")
        .fails("SPARK_HOME is /nowhere, and there is no bin/spark-submit in it");
    Files.delete(launcher.root().resolve("spark/jars/" + LauncherFolder.SPARK_CORE + ".jar"));
    launcher
        .start("run", "--on", "local[2]")
        .fails("Lemmata needs a Spark 4, and " + launcher.root() + "/spark/jars has none");
  }

  @Test
  void nothingElseStartsSpark() throws Exception {
    for (String line :
        List.of(
            "run",
            "list --on local[2]",
            "run --on here",
            "run --on local[2] --help",
            "reproduce --on yarn")) {
      LauncherFolder.Started started = launcher.start(line.split(" ", -1)).fine();
      assertTrue(started.args().contains("org.lemmata.cli.Main"), started::toString);
      assertFalse(started.args().contains("--master"), started::toString);
      assertFalse(Files.exists(started.program().resolve(LauncherFolder.SPARK_CORE)), line);
    }
  }

  /** The module that analyses all sources reads those of Spark's too, and is in no program. */
  @Test
  void onlyTheModuleOfSparkNamesItAndTheProgramDoesNotHaveThatModule() throws IOException {
    List<Path> poms;
    try (Stream<Path> files =
        Files.find(Path.of(".."), 3, (file, is) -> file.endsWith("pom.xml"))) {
      poms = files.toList();
    }
    for (Path pom : poms) {
      String text = Files.readString(pom);
      boolean own = pom.getParent().endsWith("spark");
      boolean reads = own || pom.getParent().endsWith("analysis");
      assertEquals(reads, text.contains("org.apache.spark"), pom::toString);
      assertEquals(own, text.contains("lemmata-spark"), pom::toString);
      assertFalse(text.contains("lemmata-analysis") && !reads, pom::toString);
    }
    assertTrue(Files.readString(Path.of("../lemmata")).contains("-pl cli -am package"));
  }
}
