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
import java.util.zip.CRC32;
import org.lemmata.study.table.Hashes;

/**
 * The folder that a program was built into, as it was built: its manifest has a line {@code SHA-256
 * SIZE NAME} for each file. It is read when the program starts, so that code which is identified
 * later is known to be the code that runs.
 */
public final class Program {

  private static final String MANIFEST = "manifest";
  private static final String CHECKSUMS = "checksums";
  private static final String JAR = "lemmata.jar";
  private static final String OWN = "lemmata-";

  /** By folder, as they were when they were first seen. */
  private static final Map<Path, Optional<Program>> SEEN = new ConcurrentHashMap<>();

  private static final Optional<Program> RUNNING = of(placeOf(Program.class));

  private final Path folder;
  private final byte[] manifest;
  private final Map<Path, String> hashes = new HashMap<>();
  private final Map<Path, Long> checksums = new HashMap<>();
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

  /**
   * The CRC-32 of what decides on results, which the launcher notes beside the SHA-256: Java
   * computes it at once in full speed, and it finds whatever happens to a file by accident. Empty
   * if none were noted.
   */
  private synchronized Map<Path, Long> checksums() throws IOException {
    Path file = folder.resolve(CHECKSUMS);
    if (checksums.isEmpty() && hashes.containsKey(file) && Files.exists(file)) {
      byte[] bytes = Files.readAllBytes(file);
      if (Hashes.sha256(bytes).equals(hashes.get(file))) {
        new String(bytes, StandardCharsets.UTF_8)
            .lines()
            .map(line -> line.split(" ", 2))
            .forEach(line -> checksums.put(folder.resolve(line[1]), Long.parseLong(line[0], 16)));
      }
    }
    return checksums;
  }

  private boolean isAsBuilt(Path jar, byte[] bytes) throws IOException {
    Long noted = checksums().get(jar);
    if (noted == null) {
      return Hashes.sha256(bytes).equals(hashes.get(jar));
    }
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return sum.getValue() == noted;
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
   * What a text file of this program says; empty if it has none. Unlike code that results come
   * from, it is not compared with what was built.
   */
  public Optional<String> text(String name) {
    Path file = folder.resolve(name);
    try {
      return hashes.containsKey(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Takes the project's own jars into memory, once: what becomes of their files is then all the
   * same.
   */
  void take() {
    try {
      for (Path jar : hashes.keySet()) {
        if (isOwn(jar) && !taken.containsKey(jar) && Files.exists(jar)) {
          taken.put(jar, Files.readAllBytes(jar));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOwn(Path jar) {
    return String.valueOf(jar.getFileName()).startsWith(OWN);
  }

  /** Whether these are all its classes: Java was started with its jar, and with nothing beside. */
  boolean isWholeClassPath(String classPath) {
    return Path.of(classPath).toAbsolutePath().equals(folder.resolve(JAR));
  }

  /** The file of that name, with slashes; empty if it was not built. */
  Optional<Path> file(String name) {
    Path file = folder.resolve(name);
    return hashes.containsKey(file) ? Optional.of(file) : Optional.empty();
  }

  /**
   * Reads a file of this program.
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
    if (!isAsBuilt(jar, bytes)) {
      throw new Changed(jar);
    }
    return bytes;
  }

  /**
   * Checks a jar. A library whose file is gone was opened when the program started.
   *
   * @throws Changed if it is not what was built
   */
  void requireSame(Path jar) throws IOException {
    if (!same.contains(jar) && (isOwn(jar) || Files.exists(jar))) {
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
