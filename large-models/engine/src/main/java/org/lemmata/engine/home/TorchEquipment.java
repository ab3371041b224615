package org.lemmata.engine.home;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lemmata.study.Equipment;
import org.lemmata.study.Need;

/** What {@code lemmata doctor} says of PyTorch; looking loads nothing. */
public final class TorchEquipment implements Equipment {

  private final Map<String, String> environment;
  private final String platform;
  private final String gpus;

  /** What is here. */
  public TorchEquipment() {
    this(System.getenv(), Platform.here(), Graphics.models());
  }

  TorchEquipment(Map<String, String> environment, String platform, String gpus) {
    this.environment = environment;
    this.platform = platform;
    this.gpus = gpus;
  }

  @Override
  public List<Item> items() {
    Optional<String> missing = Libraries.missing(environment, platform);
    return List.of(new Item("PyTorch", missing.isPresent() ? "not here" : state(), missing), gpu());
  }

  private Item gpu() {
    if (gpus.isEmpty()) {
      return Item.here("GPU", "none that a driver names");
    }
    return TorchFolder.mayHaveGpu(environment)
        ? Item.here("GPU", gpus + "; --self-test says whether PyTorch can use it")
        : Item.missing("GPU", gpus + ", not in use", TorchFolder.noGpu(environment));
  }

  @Override
  public List<Need> needs() {
    return List.of(Libraries.need());
  }

  private String state() {
    String version = Artefacts.torchVersion().replaceFirst("-.*", "");
    Path fetched = Libraries.folder(environment, platform);
    return version
        + TorchFolder.of(environment)
            .or(() -> Optional.of(fetched).filter(Files::isDirectory))
            .map(folder -> ", in " + folder)
            .orElse(", on the class path");
  }
}
