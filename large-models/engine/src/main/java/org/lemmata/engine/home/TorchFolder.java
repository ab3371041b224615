package org.lemmata.engine.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PyTorch of the user's own, named by {@code LEMMATA_TORCH}: the folder {@code lib} of an
 * installation, such as one that is built for GPUs.
 */
public final class TorchFolder {

  private static final String VARIABLE = "LEMMATA_TORCH";

  /** Where installations say their version, relative to {@code lib}. */
  private static final List<String> VERSION_FILES = List.of("../version.py", "../build-version");

  /** Of builds for NVIDIA's, AMD's and Intel's GPUs. */
  private static final List<String> DRIVEN = List.of("torch_cuda", "torch_hip", "torch_xpu");

  private static final Pattern VERSION = Pattern.compile("(\\d+\\.\\d+\\.\\d+)(\\+\\w+)?");

  private TorchFolder() {}

  /** The folder that the variable names; empty if it is not set. */
  static Optional<Path> of(Map<String, String> environment) {
    String folder = environment.getOrDefault(VARIABLE, "");
    try {
      return folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder).toAbsolutePath());
    } catch (InvalidPathException e) {
      return Optional.of(Path.of("no-such-folder"));
    }
  }

  /** Why a folder cannot be used, in one sentence; empty if it can. */
  static Optional<String> problem(Path folder) {
    String wanted = wanted();
    if (!has(folder, "torch_cpu")) {
      return Optional.of(
          "%s is %s, and there is no torch_cpu library; it must be the lib folder of PyTorch %s."
              .formatted(VARIABLE, folder, wanted));
    }
    Optional<String> found = version(folder);
    if (found.isPresent() && !VERSION.matcher(found.get()).replaceFirst("$1").equals(wanted)) {
      return Optional.of(
          "%s is %s, which is PyTorch %s; PyTorch %s is needed."
              .formatted(VARIABLE, folder, found.get(), wanted));
    }
    return Optional.empty();
  }

  /** Whether a PyTorch built for CUDA is named; looking loads nothing. */
  public static boolean mayHaveGpu() {
    return mayHaveGpu(System.getenv());
  }

  static boolean mayHaveGpu(Map<String, String> environment) {
    return of(environment).filter(folder -> has(folder, "torch_cuda")).isPresent();
  }

  /** Whether what PyTorch says of itself may depend on a driver; looking loads nothing. */
  static boolean mayAskDriver(Map<String, String> environment) {
    return of(environment)
        .filter(folder -> DRIVEN.stream().anyMatch(library -> has(folder, library)))
        .isPresent();
  }

  /** Why no GPU is in use though one is wished, in one sentence. */
  static String noGpu(Map<String, String> environment) {
    Optional<Path> folder = of(environment);
    String found = folder.map(f -> f + version(f).map(v -> ", PyTorch " + v).orElse("")).orElse("");
    String reason;
    if (folder.isEmpty()) {
      reason = VARIABLE + " is not set";
    } else if (!has(folder.get(), "torch_cuda")) {
      reason = "it is not built for CUDA";
    } else {
      reason = "PyTorch sees none; a driver may be missing or too old";
    }
    return "No GPU in use: %s; set %s to the lib folder of PyTorch %s built for CUDA%s."
        .formatted(reason, VARIABLE, wanted(), found.isEmpty() ? "" : " (found: " + found + ")");
  }

  private static String wanted() {
    return Artefacts.torchVersion().replaceFirst("-.*", "");
  }

  private static boolean has(Path folder, String library) {
    return List.of("lib%s.so", "lib%s.dylib", "%s.dll").stream()
        .anyMatch(form -> Files.isRegularFile(folder.resolve(form.formatted(library))));
  }

  private static Optional<String> version(Path folder) {
    for (String name : VERSION_FILES) {
      try {
        Matcher version = VERSION.matcher(Files.readString(folder.resolve(name).normalize()));
        if (version.find()) {
          return Optional.of(version.group());
        }
      } catch (IOException e) {
        // The next file may say it; a folder without any is tried as it is.
      }
    }
    return Optional.empty();
  }
}
