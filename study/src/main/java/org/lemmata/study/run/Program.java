package org.lemmata.study.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.lemmata.study.table.Hashes;

/**
 * The folder that a program was built into, as it was built: its manifest has a line {@code SHA-256
 * SIZE NAME} for each file. It is read when the program starts, so that code which is identified
 * later is known to be the code that runs.
 */
public final class Program {

  private static final String MANIFEST = "manifest";
  private static final String OWN = "lemmata-";

  /** By folder, as they were when they were first seen. */
  private static final Map<Path, Optional<Program>> SEEN = new ConcurrentHashMap<>();

  private static final Optional<Program> RUNNING = of(placeOf(Program.class));

  private final Path folder;
  private final byte[] manifest;
  private final Map<Path, String> hashes = new HashMap<>();
  private final Map<Path, byte[]> taken = new ConcurrentHashMap<>();
  private final Set<Path> same = ConcurrentHashMap.newKeySet();

  /** Code on the disk is not what was started. */
  public static final class Changed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Changed(Path jar) {
      super(
          jar
              + " is not what it was when this program was built, so results could not be told from"
              + " those of other code; start the command again");
    }
  }

  private Program(Path folder, byte[] manifest) {
    this.folder = folder;
    this.manifest = manifest;
    new String(manifest, StandardCharsets.UTF_8)
        .lines()
        .map(line -> line.split(" ", 3))
        .filter(line -> line.length == 3)
        .forEach(line -> hashes.put(folder.resolve(line[2]), line[0]));
  }

  /** The program that runs; empty when it was not built by the launcher, as in a test. */
  public static Optional<Program> running() {
    return RUNNING;
  }

  /** The program that a jar belongs to; empty for what is not in the folder of one. */
  static Optional<Program> of(Path jar) {
    Path library = jar.toAbsolutePath().getParent();
    Path folder = library == null ? null : library.getParent();
    return folder == null ? Optional.empty() : SEEN.computeIfAbsent(folder, Program::open);
  }

  private static Optional<Program> open(Path folder) {
    Path manifest = folder.resolve(MANIFEST);
    try {
      return Files.isRegularFile(manifest)
          ? Optional.of(new Program(folder, Files.readAllBytes(manifest)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SHA-256 over names, sizes and content of all files. */
  public String id() {
    return Hashes.sha256(manifest);
  }

  /** Whether all files are still there; if not, whatever breaks has this reason. */
  public boolean isThere() {
    return hashes.keySet().stream().allMatch(Files::exists);
  }

  /**
   * What a text file of this program says; empty if it has none. Unlike code that results come from,
   * it is not compared with what was built.
   */
  public Optional<String> text(String name) {
    Path file = folder.resolve(name);
    try {
      return hashes.containsKey(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Takes the project's own jars into memory: what becomes of their files is then all the same. */
  void take() throws IOException {
    for (Path jar : hashes.keySet()) {
      if (String.valueOf(jar.getFileName()).startsWith(OWN) && Files.exists(jar)) {
        taken.put(jar, Files.readAllBytes(jar));
      }
    }
  }

  /**
   * Reads a jar of this program.
   *
   * @throws Changed if it is not what was built
   */
  byte[] read(Path jar) throws IOException {
    byte[] bytes = taken.get(jar);
    if (bytes == null) {
      if (!Files.exists(jar)) {
        throw new Changed(jar);
      }
      bytes = Files.readAllBytes(jar);
    }
    if (!Hashes.sha256(bytes).equals(hashes.get(jar))) {
      throw new Changed(jar);
    }
    return bytes;
  }

  /**
   * Checks a library. One whose file is gone was opened when the program started.
   *
   * @throws Changed if it is not what was built
   */
  void requireSame(Path jar) throws IOException {
    if (!same.contains(jar) && Files.exists(jar)) {
      read(jar);
      same.add(jar);
    }
  }

  /**
   * The folder or jar that a class was loaded from, which its loader still knows when it is gone.
   *
   * @throws Changed if it was gone before it was opened
   */
  static Path placeOf(Class<?> type) {
    String name = type.getName().replace('.', '/') + ".class";
    URL url = type.getClassLoader().getResource(name);
    if (url == null) {
      throw new Changed(Path.of(name));
    }
    return placeOf(url, name);
  }

  /** The folder or jar in which a file of that name lies. */
  static Path placeOf(URL url, String name) {
    String text = url.toString();
    String place = text.substring(0, text.length() - name.length());
    boolean jar = place.startsWith("jar:");
    return Path.of(
        URI.create(jar ? place.substring("jar:".length(), place.length() - "!/".length()) : place));
  }
}
