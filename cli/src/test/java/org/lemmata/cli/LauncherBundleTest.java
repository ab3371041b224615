package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a bundle: a Java of its own, a program that is built, and nothing else. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
class LauncherBundleTest {

  @TempDir Path folder;
  private LauncherFolder checkout;
  private Path root;

  @BeforeEach
  void makeBundle() throws Exception {
    checkout = LauncherFolder.in(folder);
    root = checkout.root();
    checkout.start("list").fine();
    Path program = root.resolve("target/lemmata").toRealPath();
    Files.move(program, root.resolve("program"));
    Files.move(root.resolve("jdk"), root.resolve("runtime"));
    Files.writeString(root.resolve("commit"), "abc true\n");
  }

  private LauncherFolder.Started start(String... args) throws Exception {
    // Another Java that is named is none of a bundle's.
    return checkout.start(Map.of("JAVA_HOME", "/no/java"), root, args);
  }

  @Test
  void itStartsItsProgramWithItsJavaAndBuildsNothing() throws Exception {
    LauncherFolder.Started started = start("list").fine();
    assertEquals(root.resolve("program"), started.program());
    assertEquals("abc", started.option("-Dlemmata.commit="));
    assertEquals("true", started.option("-Dlemmata.dirty="));
    assertEquals("1.2.3", started.option("-Dlemmata.version="));
    assertEquals("", started.option("-Dlemmata.torch="));
    assertEquals(1, checkout.builds(), "only that before it became a bundle");
  }

  @Test
  void itsLibrariesAreAnnounced() throws Exception {
    Path torch = Files.createDirectory(root.resolve("torch"));
    assertEquals(torch.toString(), start("list").fine().option("-Dlemmata.torch="));
  }

  @Test
  void oneThatIsNotWholeIsRefusedAndNotBuilt() throws Exception {
    Files.delete(root.resolve("program/lib/two.jar"));
    start("list").fails("this bundle is not whole; unpack it again");
    assertEquals(1, checkout.builds());
    assertFalse(Files.exists(root.resolve("program/lib/two.jar")));
  }

  @Test
  void nothingIsFetchedForSparkBeforeItIsRefused() throws Exception {
    start("run", "--on", "local[2]")
        .fails("a bundle computes on one machine; use a checkout for --on=local[2]");
    assertFalse(Files.exists(root.resolve("asked")));
  }
}
