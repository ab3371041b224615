package org.lemmata.study.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Study;
import org.lemmata.study.table.Hashes;

/**
 * Identifies the code that a result depends on: a hash over the classes that can be reached from
 * the one that computes it, in whatever module of the project they are, over all of this module and
 * of linalg, whose parts find each other at run time, over the resources of its own module, and
 * over the names of the libraries in use, which carry their versions. So a changed caption keeps
 * results, and a changed polynomial renews what another module computed with it.
 */
public final class CodeVersion {

  private static final String PROJECT = "org/lemmata/";
  private static final String SERVICES = "META-INF/services/org.lemmata.study.Paper";
  private static final String CLASS = ".class";

  private static final Map<Class<?>, String> KNOWN = new ConcurrentHashMap<>();
  private static final Map<Path, SortedMap<String, byte[]>> READ = new ConcurrentHashMap<>();

  /** Whether a folder or jar is of the project or of the paper at hand, not a library. */
  private static final Map<Path, Boolean> OWN = new ConcurrentHashMap<>();

  private final ClassLoader loader;
  private final Path home;
  private final Set<String> below;
  private final SortedMap<String, byte[]> reached = new TreeMap<>();
  private final SortedSet<String> libraries = new TreeSet<>();
  private final Deque<String> open = new ArrayDeque<>();

  private CodeVersion(Class<?> type, Set<String> below) {
    this.loader = type.getClassLoader();
    this.home = placeOf(type);
    this.below = below;
  }

  /** This module and linalg, read once: every result depends on them. */
  private static final class Floor {
    static final CodeVersion ALL = all();
    static final String HASH = ALL.hash();

    private static CodeVersion all() {
      CodeVersion floor = new CodeVersion(Study.class, Set.of());
      for (Class<?> type : List.of(Parallel.class, Study.class)) {
        files(placeOf(type)).keySet().stream()
            .filter(name -> name.endsWith(CLASS))
            .forEach(name -> floor.open.add(name.substring(0, name.length() - CLASS.length())));
      }
      floor.follow();
      return floor;
    }
  }

  /** The version of the code of a class and of what it uses, as SHA-256. */
  public static String of(Class<?> type) {
    return KNOWN.computeIfAbsent(type, CodeVersion::compute);
  }

  private static String compute(Class<?> type) {
    CodeVersion version = new CodeVersion(type, Floor.ALL.reached.keySet());
    version.open.add(type.getName().replace('.', '/'));
    version.follow();
    files(version.home)
        .forEach(
            (name, content) -> {
              if (!name.endsWith(CLASS) && !name.startsWith("META-INF/")) {
                version.reached.put(name, content);
              }
            });
    version.libraries.addAll(Floor.ALL.libraries);
    return version.hash();
  }

  private void follow() {
    while (!open.isEmpty()) {
      reach(open.remove());
    }
  }

  private String hash() {
    MessageDigest digest = Hashes.digest();
    if (!below.isEmpty()) {
      digest.update(Floor.HASH.getBytes(StandardCharsets.UTF_8));
    }
    reached.forEach(
        (name, content) -> {
          digest.update(name.getBytes(StandardCharsets.UTF_8));
          digest.update(content);
        });
    libraries.forEach(name -> digest.update(name.getBytes(StandardCharsets.UTF_8)));
    return Hashes.finish(digest);
  }

  private void reach(String name) {
    String file = name + CLASS;
    if (name.isEmpty()
        || name.startsWith("java/")
        || reached.containsKey(file)
        || below.contains(file)) {
      return;
    }
    Optional<Path> place = placeOf(name);
    if (place.isEmpty()) {
      return;
    }
    if (!name.startsWith(PROJECT) && !place.get().equals(home) && !own(place.get())) {
      libraries.add(place.get().getFileName().toString());
      return;
    }
    byte[] content = files(place.get()).get(file);
    reached.put(file, content);
    open.addAll(ClassFile.names(content));
  }

  private static boolean own(Path place) {
    return OWN.computeIfAbsent(place, CodeVersion::hasPapers);
  }

  private static boolean hasPapers(Path place) {
    if (Files.isDirectory(place)) {
      return Files.exists(place.resolve(SERVICES));
    }
    try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
      return Files.exists(jar.getPath("/").resolve(SERVICES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a class lies; empty for the Java platform's and for a class that is not there. */
  private Optional<Path> placeOf(String name) {
    URL url = loader.getResource(name + CLASS);
    if (url == null || url.getProtocol().equals("jrt")) {
      return Optional.empty();
    }
    String text = url.toString();
    String place = text.substring(0, text.length() - name.length() - CLASS.length());
    boolean jar = place.startsWith("jar:");
    return Optional.of(
        Path.of(
            URI.create(
                jar ? place.substring("jar:".length(), place.length() - "!/".length()) : place)));
  }

  private static Path placeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What lies in a folder or jar, by name. */
  private static SortedMap<String, byte[]> files(Path place) {
    return READ.computeIfAbsent(place, CodeVersion::read);
  }

  private static SortedMap<String, byte[]> read(Path place) {
    try {
      if (Files.isDirectory(place)) {
        return tree(place);
      }
      try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
        return tree(jar.getPath("/"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SortedMap<String, byte[]> tree(Path root) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }
}
