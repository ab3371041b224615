package org.lemmata.engine.home;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.lemmata.study.table.Hashes;

/**
 * Fetches PyTorch's libraries into the cache: through the user's Maven, checked against hashes that
 * are part of the program, unpacked beside, and put in place as a whole.
 */
public final class TorchFetch {

  private static final double MEGABYTE = 1e6;
  private static final int BUFFER = 1 << 16;
  private static final String WORK = "fetching-";

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
    List<Artefact> artefacts = Artefact.of(platform);
    if (artefacts.isEmpty()) {
      throw new FetchFailure("PyTorch's Java libraries are not built for " + platform);
    }
    Path folder = Libraries.folder(environment, platform);
    if (Files.isDirectory(folder)) {
      notices.accept("PyTorch is in " + folder);
      return;
    }
    notices.accept(
        "fetching PyTorch %s, %.0f MB ..."
            .formatted(Artefact.torchVersion(), Libraries.megabytes(artefacts)));
    try {
      Files.createDirectories(folder.getParent());
      OneAtATime.in(folder.getParent(), alone -> fetch(artefacts, folder, alone));
    } catch (IOException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("interrupted");
      }
      throw new FetchFailure("PyTorch could not be put into " + folder + ": " + e.getMessage());
    }
    notices.accept("PyTorch is in " + folder);
  }

  /** Whoever waited for another fetch finds it done. */
  private static void fetch(List<Artefact> artefacts, Path folder, boolean alone)
      throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (alone) {
      removeLeftovers(folder.getParent());
    }
    Path work = Files.createTempDirectory(folder.getParent(), WORK);
    try {
      Maven.copy(artefacts, work);
      put(artefacts, work, folder);
    } finally {
      delete(work);
    }
  }

  /** Removes what a fetch that was killed has left behind. */
  static void removeLeftovers(Path parent) throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(parent, WORK + "*")) {
      for (Path folder : left) {
        delete(folder);
      }
    }
  }

  /** Checks and unpacks jars that lie in a work folder, and moves the whole into its place. */
  static void put(List<Artefact> artefacts, Path work, Path folder) throws IOException {
    Path libraries = Files.createDirectory(work.resolve("libraries"));
    for (Artefact artefact : artefacts) {
      if (!sha256(work.resolve(artefact.file())).equals(artefact.sha256())) {
        throw new FetchFailure(
            "what was fetched as " + artefact.file() + " is another file; nothing is kept");
      }
    }
    requireRoom(artefacts, work, folder);
    for (Artefact artefact : artefacts) {
      unpack(work.resolve(artefact.file()), libraries);
    }
    nameForPresets(libraries);
    try {
      Files.move(libraries, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      // Otherwise another process was faster, with the same libraries.
      if (!Files.isDirectory(folder)) {
        throw e;
      }
    }
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest = Hashes.digest();
    byte[] buffer = new byte[BUFFER];
    try (InputStream content = Files.newInputStream(file)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return Hashes.finish(digest);
  }

  private static void requireRoom(List<Artefact> artefacts, Path work, Path folder)
      throws IOException {
    long needed = 0;
    for (Artefact artefact : artefacts) {
      try (ZipFile jar = new ZipFile(work.resolve(artefact.file()).toFile())) {
        needed += jar.stream().filter(TorchFetch::isLibrary).mapToLong(ZipEntry::getSize).sum();
      }
    }
    requireRoom(needed, Files.getFileStore(work).getUsableSpace(), folder.getParent());
  }

  static void requireRoom(long needed, long room, Path folder) {
    if (room < needed) {
      throw new FetchFailure(
          "PyTorch needs %.0f MB in %s, and there are %.0f MB"
              .formatted(needed / MEGABYTE, folder, room / MEGABYTE));
    }
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

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
