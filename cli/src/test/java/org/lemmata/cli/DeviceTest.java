package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.engine.AutoDevice;
import org.lemmata.engine.DeviceChoice;

/** The device that is asked for; what it comes to is tested with the engine. */
class DeviceTest {

  @TempDir Path folder;

  /** A command says it to its whole process. */
  @AfterEach
  void asAtTheStart() {
    AutoDevice.means(DeviceChoice.AUTO);
    System.clearProperty(AutoDevice.PROPERTY);
  }

  @ParameterizedTest
  @CsvSource({
    "run toy.line,gpu",
    "check toy.equal,gpu",
    "figure toy,gpu",
    "report,gpu",
    "run toy.line,gpus:2",
    "check toy.equal,gpus:1"
  })
  void aGpuThatIsNotThereIsRefusedAndNothingIsLeftBehind(String command, String device) {
    Assumptions.assumeTrue(System.getenv("LEMMATA_TORCH") == null, "LEMMATA_TORCH is set");
    Path out = folder.resolve("out");
    String words = command.startsWith("check") ? command : command + " --out " + out;
    Ran ran = Ran.command(folder, (words + " --device " + device).split(" ", -1)).exits(Exit.USAGE);
    assertTrue(ran.err().startsWith("lemmata: No GPU in use: LEMMATA_TORCH is not set"), ran.err());
    ran.isInGoodOrder();
    assertTrue(Files.notExists(out), "left behind");
  }

  @Test
  void theCpuIsAlwaysThere() {
    Ran.command(folder, "run", "toy.line", "--device", "cpu").exits(Exit.FINE);
    Ran.command(folder, "run", "toy.line", "--device", "cpus:2", "--fresh").exits(Exit.FINE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tpu", "cpu:2", "cpus:0", "gpus:65"})
  void anotherDeviceIsAMistake(String device) {
    Ran.command(folder, "run", "toy.line", "--device", device)
        .refuses(
            "--device=%s: --device must be one of auto, cpu, gpu, or cpus:N or gpus:N with N in 1..64"
                .formatted(device));
  }
}
