package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What program the launcher starts, and when it builds one. */
class LauncherTest {

  @TempDir Path folder;
  private LauncherFolder launcher;

  @BeforeEach
  void makeCheckout() throws IOException {
    launcher = LauncherFolder.in(folder);
  }

  private LauncherFolder.Started started() throws Exception {
    return launcher.start("list").fine();
  }

  private void edit() throws IOException {
    Path source = launcher.root().resolve("module/src/main/java/A.java");
    Files.writeString(source, Files.readString(source) + "// more\n");
    // Whatever the grain of the file system's times.
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plus(Duration.ofSeconds(1))));
  }

  @Test
  void theFirstStartBuildsAndTheNextDoesNot() throws Exception {
    LauncherFolder.Started first = started();
    assertEquals("building Lemmata (first use) ...\n", first.err());
    assertEquals("1.2.3", first.option("-Dlemmata.version="));
    assertTrue(Files.isSymbolicLink(launcher.root().resolve("target/lemmata")));
    assertFalse(Files.isSymbolicLink(first.program()));
    LauncherFolder.Started second = started();
    assertEquals("", second.err());
    assertEquals(first.program(), second.program());
    assertEquals(1, launcher.builds());
  }

  @Test
  void aProgramWithAFileGoneOrCutOffIsBuiltAgain() throws Exception {
    String name = "lib/two.jar";
    Files.delete(started().program().resolve(name));
    assertEquals("building Lemmata (its files are damaged) ...\n", started().err());
    Path file = started().program().resolve(name);
    cutOff(file);
    started();
    assertEquals(3, launcher.builds());
    assertEquals("", started().err());
  }

  /** A build that fails shows that one was begun, and takes no time. */
  @Test
  void everyFileIsMissed() throws Exception {
    Path program = started().program();
    launcher.script("bin/mvn", "#!/bin/sh\nexit 1\n");
    for (String name :
        List.of("lib/lemmata-one.jar", "lib/two.jar", "lemmata.jar", "version", "manifest")) {
      Path file = program.resolve(name);
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      assertDamaged(name + " is gone");
      Files.write(file, bytes);
      cutOff(file);
      assertDamaged(name + " is cut off");
      Files.write(file, bytes);
      assertEquals(program, started().program());
    }
  }

  private void assertDamaged(String why) throws Exception {
    LauncherFolder.Started failed = launcher.start("list");
    assertTrue(failed.err().startsWith("building Lemmata (its files are damaged) ...\n"), why);
    failed.fails("the build failed");
  }

  private static void cutOff(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 1));
  }

  @Test
  void anEditedSourceIsBuiltIntoAnotherFolder() throws Exception {
    Path one = started().program();
    Map<Path, String> before = LauncherFolder.content(one);
    edit();
    LauncherFolder.Started second = started();
    assertEquals("building Lemmata (sources have changed) ...\n", second.err());
    assertNotEquals(one, second.program());
    assertEquals(before, LauncherFolder.content(one), "a run may still use it");
    // A source from the next second is one from the future: no reason to build once more.
    assertEquals(second.program(), started().program());
    edit();
    Path three = started().program();
    assertFalse(Files.exists(one), "two builds old");
    assertTrue(Files.exists(second.program()) && Files.exists(three));
  }

  @Test
  void aProgramThatRunsIsKeptHoweverOld() throws Exception {
    Path one = started().program();
    Process user =
        new ProcessBuilder("bash", "-c", "read -r line", "java", one + "/lemmata.jar").start();
    for (int i = 0; i < 2; i++) {
      edit();
      started();
    }
    assertTrue(Files.exists(one.resolve("lemmata.jar")));
    user.getOutputStream().close();
    user.waitFor();
    edit();
    started();
    assertFalse(Files.exists(one));
  }

  @Test
  void aSourceFromTheFutureIsBuiltOnce() throws Exception {
    Path pom = launcher.root().resolve("pom.xml");
    FileTime tomorrow = FileTime.from(Instant.now().plus(Duration.ofDays(1)));
    Files.setLastModifiedTime(pom, tomorrow);
    Files.setLastModifiedTime(launcher.root().resolve("module/src/main/java"), tomorrow);
    started();
    assertEquals("", started().err());
    Files.writeString(pom, "<project>\n  <version>1.2.4</version>\n");
    Files.setLastModifiedTime(pom, tomorrow);
    assertEquals("1.2.4", started().option("-Dlemmata.version="));
    assertEquals(2, launcher.builds());
  }

  @Test
  void aBuildThatIsNotWholeIsRefused() throws Exception {
    Path before = started().program();
    Path cut = launcher.root().resolve("jars/lib/two.jar");
    byte[] whole = Files.readAllBytes(cut);
    Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
    edit();
    LauncherFolder.Started failed = launcher.start("list");
    assertEquals(1, failed.exit());
    assertTrue(failed.err().contains("the program that was built is not whole"), failed.err());
    assertTrue(failed.err().contains("two.jar is damaged"), failed.err());
    assertEquals(2, failed.err().lines().count(), failed.err());
    Files.write(cut, whole);
    Files.delete(launcher.root().resolve("log"));
    assertNotEquals(before, started().program());
  }

  @Test
  void aFolderOfAnOlderLauncherIsReplaced() throws Exception {
    Path old = Files.createDirectories(launcher.root().resolve("target/lemmata/lib"));
    Files.writeString(old.resolveSibling("built"), "");
    started();
    assertTrue(Files.isSymbolicLink(launcher.root().resolve("target/lemmata")));
    assertEquals("", started().err());
  }

  @Test
  void theClassArchiveLiesInTheProgramsFolder() throws Exception {
    LauncherFolder.Started first = started();
    Path archive = Path.of(first.option("-XX:SharedArchiveFile="));
    assertEquals(first.program(), archive.getParent());
    // Whoever makes an archive knows this option.
    assertEquals("0", first.option("-XX:ArchiveRelocationMode="));
    assertEquals(archive.toString(), started().option("-XX:SharedArchiveFile="));
    edit();
    LauncherFolder.Started other = started();
    assertEquals(other.program(), Path.of(other.option("-XX:SharedArchiveFile=")).getParent());
    launcher.release("JAVA_VERSION=\"17.0.2\"\nMODULES=\"java.base jdk.incubator.vector\"\n");
    assertNotEquals(
        other.option("-XX:SharedArchiveFile="), started().option("-XX:SharedArchiveFile="));
  }

  @Test
  void whatComputesNothingStartsWithoutVectors() throws Exception {
    for (String command :
        List.of("list", "explain", "exercise", "cache", "completion", "fetch", "help", "--help")) {
      LauncherFolder.Started telling = launcher.start(command).fine();
      assertFalse(telling.args().contains("jdk.incubator.vector"), telling::toString);
      assertTrue(telling.args().contains("-XX:TieredStopAtLevel=1"), telling::toString);
      assertEquals("", telling.option("-Dlemmata.stderr="), command);
    }
    LauncherFolder.Started computing = launcher.start("run").fine();
    assertTrue(computing.args().contains("jdk.incubator.vector"));
    assertFalse(computing.args().contains("-XX:TieredStopAtLevel=1"));
    assertEquals("3", computing.option("-Dlemmata.stderr="));
  }

  @Test
  void whatSpeaksOfTheKernelsHasThem() throws Exception {
    for (String command : List.of("doctor", "--version", "list --version", "list -V")) {
      List<String> args = launcher.start(command.split(" ", -1)).fine().args();
      assertTrue(args.contains("jdk.incubator.vector"), () -> command + ": " + args);
    }
  }

  @Test
  void aRehearsalThatFailsIsNotTriedAgainAndOneThatWasKilledIs() throws Exception {
    Path rehearsed = launcher.root().resolve("rehearsed");
    Path code = Files.writeString(launcher.root().resolve("code"), "137");
    for (int i = 0; i < 2; i++) {
      assertEquals("", started().option("-XX:SharedArchiveFile="));
      Files.delete(rehearsed);
    }
    Files.writeString(code, "3");
    LauncherFolder.Started without = started();
    assertEquals("", without.option("-XX:SharedArchiveFile="));
    assertEquals("", without.option("-XX:ArchiveRelocationMode="));
    Files.delete(rehearsed);
    assertEquals("", started().option("-XX:SharedArchiveFile="));
    assertFalse(Files.exists(rehearsed));
  }

  @ParameterizedTest
  @CsvSource({"1,true", "'  ',false", "'',false"})
  void offlineTheBuildIsToo(String offline, boolean passedOn) throws Exception {
    Path asked = launcher.root().resolve("mvn");
    launcher.script("bin/mvn", "#!/bin/sh\nprintf '%s\\n' \"$@\" >'" + asked + "'\nexit 1\n");
    launcher
        .start(Map.of("LEMMATA_OFFLINE", offline), launcher.root(), "list")
        .fails("the build failed");
    List<String> maven = Files.readAllLines(asked);
    assertEquals(passedOn, maven.contains("-o"), maven::toString);
  }

  @Test
  void eachKindOfCommandRehearsesAndKeepsItsOwnClasses() throws Exception {
    String tells = started().option("-XX:SharedArchiveFile=");
    assertEquals("tells", launcher.rehearsed());
    String computes = launcher.start("run").fine().option("-XX:SharedArchiveFile=");
    assertEquals("computes", launcher.rehearsed());
    assertNotEquals(tells, computes);
    LauncherFolder.Started teaches = launcher.start("exercise").fine();
    assertEquals("teaches", launcher.rehearsed());
    assertNotEquals(tells, teaches.option("-XX:SharedArchiveFile="));
    assertEquals(
        teaches.option("-XX:SharedArchiveFile=").replace(".jsa", "-exam.jsa"),
        teaches.option("-Dlemmata.exam="));
    assertEquals(tells, launcher.start("explain").fine().option("-XX:SharedArchiveFile="));
  }

  @Test
  void aChosenCollectorIsLeftAlone() throws Exception {
    for (String variable : List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS")) {
      Map<String, String> chosen = Map.of(variable, "-XX:+UseG1GC");
      for (String command : List.of("list", "run")) {
        List<String> args = launcher.start(chosen, launcher.root(), command).fine().args();
        assertTrue(
            args.stream().noneMatch(arg -> arg.endsWith("GC")), () -> variable + ": " + args);
      }
    }
  }
}
