package org.lemmata.engine.home;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.lemmata.study.fetch.Fetch;
import org.lemmata.study.fetch.FetchFailure;
import org.lemmata.study.fetch.Jar;

/**
 * Fetches PyTorch's libraries into the cache: through the user's Maven, checked against hashes that
 * are part of the program, unpacked beside, and put in place as a whole.
 */
public final class TorchFetch {

  private static final String WHAT = "PyTorch";

  /** Parts of names of libraries that nothing here uses. */
  private static final List<String> UNUSED = List.of("_full.", "_gloo.");

  private final Map<String, String> environment;
  private final String platform;
  private final Consumer<String> notices;

  /**
   * A fetch for this machine.
   *
   * @param environment the environment variables, which name the cache
   * @param notices hears beforehand how much is fetched, and afterwards where it is
   */
  public TorchFetch(Map<String, String> environment, Consumer<String> notices) {
    this(environment, Platform.here(), notices);
  }

  TorchFetch(Map<String, String> environment, String platform, Consumer<String> notices) {
    this.environment = Map.copyOf(environment);
    this.platform = Objects.requireNonNull(platform, "platform");
    this.notices = Objects.requireNonNull(notices, "notices");
  }

  /**
   * Fetches what is not here; does nothing if it is.
   *
   * @throws FetchFailure if that fails; nothing is left behind then
   */
  public void fetch() {
    List<Jar> jars = Artefacts.of(platform);
    if (jars.isEmpty()) {
      throw new FetchFailure("PyTorch's Java libraries are not built for " + platform);
    }
    of(jars, Libraries.folder(environment, platform)).get(notices);
  }

  /** What is fetched, and where it ends. */
  static Fetch of(List<Jar> jars, Path folder) {
    return new Fetch(WHAT, Artefacts.torchVersion(), jars, folder, TorchFetch::place);
  }

  private static void place(List<Path> jars, Path into) throws IOException {
    long needed = 0;
    for (Path jar : jars) {
      try (ZipFile zip = new ZipFile(jar.toFile())) {
        needed += zip.stream().filter(TorchFetch::isLibrary).mapToLong(ZipEntry::getSize).sum();
      }
    }
    Fetch.requireRoom(WHAT, needed, Files.getFileStore(into).getUsableSpace(), into.getParent());
    for (Path jar : jars) {
      unpack(jar, into);
    }
    nameForPresets(into);
  }

  private static void unpack(Path jar, Path into) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().filter(TorchFetch::isLibrary).toList()) {
        try (InputStream content = zip.getInputStream(entry)) {
          Files.copy(content, into.resolve(base(entry)), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  private static boolean isLibrary(ZipEntry entry) {
    String name = base(entry);
    return name.matches(".*\\.(so(\\.\\d+)*|dylib|dll)")
        && UNUSED.stream().noneMatch(name::contains);
  }

  private static String base(ZipEntry entry) {
    return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
  }

  /** The presets ask for their BLAS by a second name, which their own loader would link. */
  private static void nameForPresets(Path libraries) throws IOException {
    List<Path> all;
    try (var files = Files.list(libraries)) {
      all = files.filter(f -> f.getFileName().toString().startsWith("libopenblas.")).toList();
    }
    for (Path blas : all) {
      String name = blas.getFileName().toString().replace("libopenblas.", "libopenblas_nolapack.");
      try {
        Files.createLink(libraries.resolve(name), blas);
      } catch (UnsupportedOperationException | IOException e) {
        Files.copy(blas, libraries.resolve(name));
      }
    }
  }
}
