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

  /** What is here. */
  public TorchEquipment() {
    this(System.getenv(), Platform.here());
  }

  TorchEquipment(Map<String, String> environment, String platform) {
    this.environment = environment;
    this.platform = platform;
  }

  @Override
  public List<Item> items() {
    Optional<String> missing = Libraries.missing(environment, platform);
    return List.of(new Item("PyTorch", missing.isPresent() ? "not here" : state(), missing));
  }

  @Override
  public List<Need> needs() {
    return List.of(Libraries.need());
  }

  private String state() {
    String version = Artefact.torchVersion().replaceFirst("-.*", "");
    Path fetched = Libraries.folder(environment, platform);
    return version
        + TorchFolder.of(environment)
            .or(() -> Optional.of(fetched).filter(Files::isDirectory))
            .map(folder -> ", in " + folder)
            .orElse(", on the class path");
  }
}
