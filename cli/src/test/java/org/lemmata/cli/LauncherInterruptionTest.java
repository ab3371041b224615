package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the launcher does before the command can be interrupted at once, and leaves nothing. */
@Timeout(60)
class LauncherInterruptionTest {

  @TempDir Path folder;
  private LauncherFolder launcher;

  @BeforeEach
  void makeCheckout() throws IOException {
    launcher = LauncherFolder.in(folder);
    launcher.addSpark("spark");
  }

  @ParameterizedTest
  @CsvSource({
    "mvn,list,TERM,143",
    "mvn,list,INT,130",
    "rehearsal,list,HUP,129",
    "rehearsal,list,TERM,143",
    "rehearsal,list,INT,130",
    "spark,run --on local[2],TERM,143",
    "javac,run --on local[2],TERM,143"
  })
  void aLongStepEndsAndTheCommandDoesNotRun(String step, String line, String signal, int exit)
      throws Exception {
    assumeTrue(canBeCaught(signal), signal + " is ignored here");
    Path slow = Files.writeString(launcher.root().resolve("long"), step);
    Path temporary = Files.createDirectories(folder.resolve("temporary"));
    Map<String, String> environment = Map.of("TMPDIR", temporary.toString());
    List<String> command =
        new ArrayList<>(List.of("bash", launcher.root().resolve("lemmata").toString()));
    command.addAll(List.of(line.split(" ", -1)));
    Process process = launcher.begin(environment, launcher.root(), command);
    long inner = begun();
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    LauncherFolder.Started ended = launcher.ended(process);
    assertEquals(exit, ended.exit(), ended::toString);
    assertFalse(ended.args().contains("org.lemmata.cli.Main"), ended::toString);
    assertFalse(ProcessHandle.of(inner).filter(ProcessHandle::isAlive).isPresent());
    assertEquals(List.of(), unfinished());
    assertEquals(List.of(), list(temporary));
    Files.delete(slow);
    launcher.run(environment, launcher.root(), command).fine();
    assertEquals(List.of(), list(temporary));
  }

  /** The archive of an interrupted first start is made by the next. */
  @Test
  void theNextStartRehearses() throws Exception {
    Path slow = Files.writeString(launcher.root().resolve("long"), "rehearsal");
    List<String> command = List.of("bash", launcher.root().resolve("lemmata").toString(), "list");
    Process process = launcher.begin(Map.of(), launcher.root(), command);
    begun();
    process.destroy();
    launcher.ended(process);
    Files.delete(slow);
    assertTrue(launcher.start("list").fine().option("-XX:SharedArchiveFile=").endsWith(".jsa"));
  }

  /** Waits for the long step; its process. */
  private long begun() throws Exception {
    Path begun = launcher.root().resolve("begun");
    while (!Files.exists(begun) || Files.size(begun) == 0) {
      Thread.sleep(10);
    }
    return Long.parseLong(Files.readString(begun).strip());
  }

  /** What a step leaves that is not whole: archives, and folders without a program or jar. */
  private List<Path> unfinished() throws IOException {
    List<Path> unfinished = new ArrayList<>();
    for (Path program : list(launcher.root().resolve("target"))) {
      if (!program.getFileName().toString().startsWith("lemmata-")) {
        continue;
      }
      if (!Files.exists(program.resolve("manifest"))) {
        unfinished.add(program);
      }
      for (Path part : list(program)) {
        String name = part.getFileName().toString();
        if (name.startsWith("classes-") || name.startsWith("spark-core") || name.equals("log")) {
          unfinished.add(part);
        }
      }
    }
    return unfinished;
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  /** A signal that is ignored where the tests were started stays so in every shell. */
  private static boolean canBeCaught(String signal) throws Exception {
    String script = "trap 'exit 7' " + signal + "; kill -" + signal + " $$; exit 0";
    return new ProcessBuilder("bash", "-c", script).start().waitFor() == 7;
  }
}
