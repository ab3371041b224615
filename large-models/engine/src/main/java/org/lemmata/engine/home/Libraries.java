package org.lemmata.engine.home;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lemmata.engine.Device;
import org.lemmata.study.Need;
import org.lemmata.study.fetch.FetchFailure;
import org.lemmata.study.fetch.Jar;
import org.lemmata.study.run.CacheHome;

/** Where PyTorch's libraries are on this machine, and the need for them. */
public final class Libraries {

  /** Set by the launcher of a bundle that has libraries. */
  private static final String BUNDLED = "lemmata.torch";

  private static final String LINKS = "org.bytedeco.javacpp.cachedir";

  /** Made before the first announcement, which changes some properties. */
  private static final BasisNote BASIS =
      new BasisNote(
          BasisFacts.here()::seen,
          Device::isReady,
          Device::basis,
          notes(System.getProperty(LINKS)));

  private Libraries() {}

  /** Beside the libraries that the loader takes out of jars; a bundle may be read-only. */
  private static Supplier<Path> notes(String links) {
    return () ->
        Path.of(links == null ? CacheHome.name(System.getenv()) + "/torch" : links, "basis");
  }

  /** The need of studies and claims that compute with PyTorch; looking loads nothing. */
  public static Need need() {
    Need need =
        new Need(
                "PyTorch " + Artefacts.torchVersion(),
                () -> missing(System.getenv(), Platform.here()))
            .basedOn(BASIS::asked)
            .recalledBy(BASIS::recalled);
    return canBeFetched(System.getenv(), Platform.here())
        ? need.gotBy(notices -> get(System.getenv(), notices))
        : need;
  }

  /** Fetching helps neither where there is no build nor against a folder that does not fit. */
  static boolean canBeFetched(Map<String, String> environment, String platform) {
    return !Artefacts.of(platform).isEmpty()
        && TorchFolder.of(environment).flatMap(TorchFolder::problem).isEmpty();
  }

  private static void get(Map<String, String> environment, Consumer<String> notices) {
    try {
      new TorchFetch(environment, notices).fetch();
    } catch (FetchFailure e) {
      throw new Need.Missing(e.getMessage());
    }
  }

  /**
   * Tells the loader, before its first class is used, where the libraries are and how to load them.
   *
   * @throws Need.Missing if they are not here or do not fit
   */
  public static void announce() {
    Map<String, String> environment = System.getenv();
    missing(environment, Platform.here())
        .ifPresent(
            sentence -> {
              throw new Need.Missing(sentence);
            });
    BASIS.loading();
    Path folder = folder(environment, Platform.here());
    Optional<Path> own = TorchFolder.of(environment);
    String paths =
        Stream.of(own, Optional.of(folder).filter(Files::isDirectory))
            .flatMap(Optional::stream)
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    if (!paths.isEmpty()) {
      System.setProperty(
          "java.library.path",
          paths + File.pathSeparator + System.getProperty("java.library.path", ""));
      System.setProperty("org.bytedeco.javacpp.pathsFirst", "true");
    }
    // Its links go into the very folder of the libraries: elsewhere it would copy the BLAS, load
    // it twice and set the threads of one. An unwritable home would mean the temporary folder.
    System.setProperty(LINKS, System.getProperty(LINKS, folder.getParent().toString()));
    // Else memory above four times Java's heap is refused.
    System.setProperty("org.bytedeco.javacpp.maxphysicalbytes", "0");
    // Jars for the CPU and for GPUs side by side would end the process.
    System.setProperty("org.bytedeco.javacpp.platform.extension", "");
  }

  /** Why no GPU is in use though one is wished, in one sentence. */
  public static String noGpu() {
    return noGpu(System.getenv(), Platform.here());
  }

  static String noGpu(Map<String, String> environment, String platform) {
    Optional<String> missing =
        TorchFolder.mayHaveGpu(environment) ? missing(environment, platform) : Optional.empty();
    return missing.orElseGet(() -> TorchFolder.noGpu(environment));
  }

  /** Why PyTorch cannot be loaded, in one sentence; empty if its libraries are here. */
  static Optional<String> missing(Map<String, String> environment, String platform) {
    List<Jar> artefacts = Artefacts.of(platform);
    if (artefacts.isEmpty()) {
      return Optional.of("Needs PyTorch, whose Java libraries are not built for " + platform + ".");
    }
    Optional<String> problem = TorchFolder.of(environment).flatMap(TorchFolder::problem);
    if (problem.isPresent()) {
      return problem;
    }
    return Files.isDirectory(folder(environment, platform)) || onClassPath(platform)
        ? Optional.empty()
        : Optional.of(
            "Needs PyTorch, which is not here; 'lemmata fetch torch' fetches it (%.0f MB)."
                .formatted(Jar.megabytes(artefacts)));
  }

  /**
   * The folder of the libraries of a platform, a bundle's own or that in the cache; if it is there,
   * it is whole.
   */
  static Path folder(Map<String, String> environment, String platform) {
    String name = Artefacts.torchVersion() + "-" + platform;
    return Optional.ofNullable(System.getProperty(BUNDLED))
        .map(bundle -> Path.of(bundle, name))
        .filter(Files::isDirectory)
        .orElseGet(() -> Path.of(CacheHome.name(environment), "torch", name))
        .toAbsolutePath();
  }

  /** Whether a jar of libraries is on the class path, as in the tests of the build. */
  private static boolean onClassPath(String platform) {
    String place = "/org/bytedeco/pytorch/" + platform + "/";
    return Stream.of("libjnitorch.so", "libjnitorch.dylib", "jnitorch.dll")
        .anyMatch(name -> Libraries.class.getResource(place + name) != null);
  }
}
