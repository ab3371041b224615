package org.lemmata.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.study.Need;

/** What a wish for a device comes to; where no PyTorch for GPUs is named, that loads nothing. */
class DeviceChoiceTest {

  @AfterEach
  void asAtTheStart() {
    AutoDevice.means(DeviceChoice.AUTO);
  }

  @Test
  void withoutAPyTorchForGpusAutoIsTheCpuAndNothingIsLoaded(@TempDir Path folder) throws Exception {
    requireNoOwnTorch();
    Path output = folder.resolve("output");
    assertEquals(0, Child.start(Looking.class, output).waitFor());
    List<String> lines = Files.readAllLines(output);
    assertEquals(List.of("CPU", "CPU", "nothing loaded"), lines);
  }

  @Test
  void aGpuThatIsNotThereIsNeverReplacedByTheCpu() {
    requireNoOwnTorch();
    for (DeviceChoice wish : List.of(DeviceChoice.GPU, DeviceChoice.AUTO)) {
      AutoDevice.means(DeviceChoice.GPU);
      Need.Missing missing = assertThrows(Need.Missing.class, wish::resolved);
      assertTrue(missing.getMessage().startsWith("No GPU in use: "), missing.getMessage());
      assertEquals(DeviceChoice.CPU, DeviceChoice.CPU.resolved());
    }
  }

  @Test
  void autoIsWhatTheProcessSays() {
    AutoDevice.means(DeviceChoice.CPU);
    assertEquals(DeviceChoice.CPU, DeviceChoice.AUTO.resolved());
  }

  private static void requireNoOwnTorch() {
    Assumptions.assumeTrue(System.getenv("LEMMATA_TORCH") == null, "LEMMATA_TORCH is set");
  }

  /** Says what choices come to, and whether PyTorch was loaded. */
  static final class Looking {

    private Looking() {}

    public static void main(String[] args) {
      System.out.println(DeviceChoice.AUTO.resolved());
      System.out.println(DeviceChoice.CPU.resolved());
      System.out.println(Torch.isLoaded() ? "PyTorch" : "nothing loaded");
    }
  }
}
