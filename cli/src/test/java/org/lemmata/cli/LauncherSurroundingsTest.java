package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

/** What the launcher makes of the Java, the locale, the repository and the folder it finds. */
class LauncherSurroundingsTest {

  private static final String MODULES = "MODULES=\"java.base jdk.incubator.vector\"\n";

  @TempDir Path folder;
  private LauncherFolder launcher;

  @BeforeEach
  void makeCheckout() throws IOException {
    launcher = LauncherFolder.in(folder);
  }

  @Test
  void aNewEnoughJavaStarts() throws Exception {
    for (String version : List.of("17", "17.0.9", "25-ea", "21.0.2+13")) {
      launcher.release("JAVA_VERSION=\"" + version + "\"\n" + MODULES);
      LauncherFolder.Started started = launcher.start("run").fine();
      assertTrue(started.args().contains("jdk.incubator.vector"), () -> version + ": " + started);
    }
  }

  @ParameterizedTest
  @CsvSource({"1.8.0_302,8", "11.0.2,11", "16-ea,16", "odd,of an unknown version"})
  void anOlderOneIsNamed(String version, String said) throws Exception {
    launcher.release("JAVA_VERSION=\"" + version + "\"\n" + MODULES);
    launcher.start("list").fails("Java 17 or newer is needed, and " + java() + " is Java " + said);
  }

  @Test
  void aJavaWithoutReleaseIsAsked() throws Exception {
    Files.delete(launcher.root().resolve("jdk/release"));
    Path settings = launcher.root().resolve("settings");
    Files.writeString(settings, "    java.specification.version = 17\n    java.vendor = X\n");
    LauncherFolder.Started started = launcher.start("run").fine();
    assertTrue(started.args().stream().noneMatch("jdk.incubator.vector"::equals));
    Files.writeString(settings, "    java.specification.version = 1.8\n");
    launcher.start("list").fails("Java 17 or newer is needed, and " + java() + " is Java 8");
    Files.writeString(java(), "#!/bin/sh\nexit 3\n");
    launcher.start("list").fails(java() + " cannot be started as a Java");
  }

  @Test
  void aFolderIsNoJava() throws Exception {
    Path home = launcher.root().resolve("odd");
    Path java = Files.createDirectories(home.resolve("bin/java"));
    LauncherFolder.Started started =
        launcher.start(Map.of("JAVA_HOME", home.toString()), launcher.root(), "list");
    started.fails("JAVA_HOME is " + home + ", but " + java + " is no program that can be started");
    assertEquals(1, started.err().lines().count());
  }

  @Test
  void aFolderThatIsGoneIsSaid() throws Exception {
    launcher.start("list").fine();
    LauncherFolder.Started started =
        launcher.run(
            Map.of(),
            launcher.root(),
            List.of(
                "bash",
                "-c",
                "mkdir gone; cd gone; rmdir ../gone; exec bash '"
                    + launcher.root()
                    + "/lemmata' list"));
    started.fails("the current folder does not exist any more; change to another");
    // What bash itself says before it reads a script cannot be helped.
    assertTrue(started.err().lines().filter(line -> !line.startsWith("shell-init")).count() == 1);
  }

  @Test
  void fileNamesAreReadAsUtf8() throws Exception {
    for (Map.Entry<String, String> one :
        List.of(
            Map.entry("LC_ALL", "xx_XX.UTF-8"),
            Map.entry("LC_ALL", "C"),
            Map.entry("LANG", "xx_XX.UTF-8"),
            Map.entry("LANG", "C"),
            Map.entry("LC_CTYPE", "POSIX"),
            Map.entry("LANG", ""))) {
      Map<String, String> environment = Map.ofEntries(one);
      LauncherFolder.Started started = launcher.start(environment, launcher.root(), "list").fine();
      assertEquals("C.UTF-8", started.option("LC_ALL="), one::toString);
    }
  }

  @Test
  void aLocaleThatReadsUtf8IsKept() throws Exception {
    LauncherFolder.Started started =
        launcher.start(Map.of("LC_CTYPE", "C.UTF-8"), launcher.root(), "list").fine();
    assertEquals("", started.option("LC_ALL="));
  }

  /** Tools speak the language of the user, if it is installed; this one always does. */
  @Test
  void aProgramIsWholeInEveryLanguage() throws Exception {
    launcher.script(
        "bin/wc",
        """
        #!/usr/bin/env bash
        PATH=${PATH#*:}
        case ${LC_ALL:-${LC_MESSAGES:-}} in C | POSIX) exec wc "$@" ;; esac
        wc "$@" | sed 's/ total$/ insgesamt/'
        """);
    launcher.start("list").fine();
    assertEquals("", launcher.start("list").fine().err());
    Path library = launcher.root().resolve("target/lemmata/lib/two.jar");
    Files.writeString(library, "cut off");
    assertEquals(
        "building Lemmata (its files are damaged) ...\n", launcher.start("list").fine().err());
  }

  /** Of two orders of names a user may have either. */
  @Test
  void aSourceFromTheFutureIsTheSameInEveryOrder() throws Exception {
    launcher.script(
        "bin/ls",
        """
        #!/usr/bin/env bash
        PATH=${PATH#*:}
        case ${LC_ALL:-${LC_COLLATE:-${LANG:-}}} in C | POSIX) exec ls "$@" ;; esac
        [ ! -e '%s/other order' ] || exec ls -r "$@"
        exec ls "$@"
        """
            .formatted(launcher.root()));
    Path sources = launcher.root().resolve("module/src/main/java");
    Files.writeString(sources.resolve("B.java"), "class B {}\n");
    Files.setLastModifiedTime(sources, FileTime.from(Instant.now().plus(Duration.ofDays(1))));
    launcher.start("list").fine();
    Files.createFile(launcher.root().resolve("other order"));
    assertEquals("", launcher.start("list").fine().err());
  }

  @Test
  void theCommitIsThatOfTheCheckoutWhateverTheEnvironmentNames() throws Exception {
    Path other = Files.createDirectories(folder.resolve("other"));
    String own = commit(launcher.root(), "own");
    String foreign = commit(other, "other");
    Map<String, String> hook =
        Map.of(
            "GIT_DIR", other.resolve(".git").toString(),
            "GIT_WORK_TREE", other.toString(),
            "GIT_INDEX_FILE", other.resolve(".git/index").toString());
    LauncherFolder.Started started = launcher.start(hook, launcher.root(), "list").fine();
    assertEquals(own, started.option("-Dlemmata.commit="), foreign);
  }

  @Test
  void aRepositoryAroundTheCheckoutIsNotTheCheckouts() throws Exception {
    commit(launcher.root().getParent(), "around");
    Files.createDirectories(launcher.root().resolve(".git"));
    assertEquals("unknown", launcher.start("list").fine().option("-Dlemmata.commit="));
  }

  private String commit(Path at, String message) throws Exception {
    String git = "git -c user.name=x -c user.email=x@example.org ";
    String script =
        "git init -q && "
            + git
            + "commit -q --allow-empty -m "
            + message
            + " && git rev-parse HEAD";
    Process process = new ProcessBuilder("bash", "-c", script).directory(at.toFile()).start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertEquals(0, process.waitFor());
    return said;
  }

  private Path java() {
    return launcher.root().resolve("jdk/bin/java");
  }
}
