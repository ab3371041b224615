package org.lemmata.engine.home;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The GPUs of this machine by name, as NVIDIA's driver for Linux says them; loads nothing. */
public final class Graphics {

  private static final Path DRIVER = Path.of("/proc/driver/nvidia/gpus");
  private static final String MODEL = "Model:";

  private Graphics() {}

  /** The different models, such as {@code NVIDIA H200}; empty where no driver says any. */
  public static String models() {
    return models(DRIVER);
  }

  static String models(Path driver) {
    Set<String> models = new TreeSet<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(driver)) {
      for (Path gpu : all) {
        List<String> lines = Files.readAllLines(gpu.resolve("information"));
        lines.stream()
            .filter(line -> line.startsWith(MODEL))
            .forEach(line -> models.add(line.substring(MODEL.length()).strip()));
      }
    } catch (IOException e) {
      // Another system, or none: what is known of the device is that it is one.
    }
    return String.join(" and ", models);
  }
}
