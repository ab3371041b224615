package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The device that is asked for; what it comes to is tested with the engine. */
class DeviceTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"run toy.line", "check toy.equal", "figure toy", "report"})
  void aGpuThatIsNotThereIsRefusedAndNothingIsLeftBehind(String command) {
    Assumptions.assumeTrue(System.getenv("LEMMATA_TORCH") == null, "LEMMATA_TORCH is set");
    Path out = folder.resolve("out");
    String words = command.startsWith("check") ? command : command + " --out " + out;
    Ran ran = Ran.command(folder, (words + " --device gpu").split(" ", -1)).exits(Exit.USAGE);
    assertTrue(ran.err().startsWith("lemmata: No GPU in use: LEMMATA_TORCH is not set"), ran.err());
    ran.isInGoodOrder();
    assertTrue(Files.notExists(out), "left behind");
  }

  @Test
  void theCpuIsAlwaysThere() {
    Ran.command(folder, "run", "toy.line", "--device", "cpu").exits(Exit.FINE);
  }

  @Test
  void anotherDeviceIsAMistake() {
    Ran.command(folder, "run", "toy.line", "--device", "tpu")
        .refuses("--device=tpu: --device must be one of auto, cpu, gpu");
  }
}
