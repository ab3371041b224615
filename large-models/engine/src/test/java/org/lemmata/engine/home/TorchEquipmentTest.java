package org.lemmata.engine.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.study.Equipment;

class TorchEquipmentTest {

  @TempDir Path cache;

  @Test
  void whatIsFetchedIsHere() throws IOException {
    Map<String, String> environment = Map.of("LEMMATA_CACHE", cache.toString());
    Path folder = Files.createDirectories(Libraries.folder(environment, "linux-x86_64"));
    assertEquals(
        List.of(
            Equipment.Item.here("PyTorch", "2.10.0, in " + folder),
            Equipment.Item.here("GPU", "none that a driver names")),
        new TorchEquipment(environment, "linux-x86_64", "").items());
  }

  @Test
  void whatThereIsNotSaysHow() {
    Map<String, String> environment = Map.of("LEMMATA_CACHE", cache.toString());
    Equipment.Item item = new TorchEquipment(environment, "macosx-arm64", "").items().get(0);
    assertEquals("not here", item.state());
    assertEquals(
        Optional.of("'lemmata fetch torch' fetches it"),
        item.missing().map(sentence -> sentence.replaceAll(".*; (.*) \\(.*", "$1")));
    assertEquals(
        Optional.of("Needs PyTorch, whose Java libraries are not built for linux-arm64."),
        new TorchEquipment(environment, "linux-arm64", "").items().get(0).missing());
  }

  @Test
  void aGpuThatIsNotInUseSaysWhatToDo(@TempDir Path lib) throws IOException {
    Equipment.Item idle =
        new TorchEquipment(Map.of(), "linux-x86_64", "NVIDIA H200").items().get(1);
    assertEquals("NVIDIA H200, not in use", idle.state());
    assertEquals(
        "No GPU in use: LEMMATA_TORCH is not set; set LEMMATA_TORCH to the lib folder of PyTorch"
            + " 2.10.0 built for CUDA.",
        idle.missing().orElseThrow());
    Files.createFile(lib.resolve("libtorch_cuda.so"));
    Map<String, String> environment = Map.of("LEMMATA_TORCH", lib.toString());
    assertEquals(
        Optional.empty(),
        new TorchEquipment(environment, "linux-x86_64", "NVIDIA H200").items().get(1).missing());
  }
}
