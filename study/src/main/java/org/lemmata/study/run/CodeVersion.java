package org.lemmata.study.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Collections;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Study;
import org.lemmata.study.file.NameWithin;
import org.lemmata.study.table.Hashes;

/**
 * Identifies the code that a result depends on: a hash over the classes that can be reached from
 * the one that computes it, in whatever module of the project they are, over all of this module and
 * of linalg, whose parts find each other at run time, over the resources of every module in which a
 * class was reached, and over the names of the libraries in use, which carry their versions. So a
 * changed caption keeps results, and a changed polynomial or a changed text renews what another
 * module computed with it.
 */
public final class CodeVersion {

  private static final String PROJECT = "org/lemmata/";
  private static final String SERVICES = "META-INF/services/org.lemmata.study.Paper";
  private static final String CLASS = ".class";

  private static final Map<Class<?>, String> KNOWN = new ConcurrentHashMap<>();
  private static final Map<Path, SortedMap<String, byte[]>> READ = new ConcurrentHashMap<>();

  /** Packages of the Java platform, which no jar can have; each ends with a slash. */
  private static final Set<String> PLATFORM = ConcurrentHashMap.newKeySet();

  private static Floor floor;

  private final ClassLoader loader;
  private final Path home;

  /** The program that it is part of, if it was built. */
  private final Optional<Program> program;

  /** The folders and jars that have a paper; they are no libraries. */
  private final Set<Path> papers;

  private final Set<String> below;
  private final SortedMap<String, byte[]> reached = new TreeMap<>();

  /** Where project classes were reached. */
  private final SortedSet<Path> modules = new TreeSet<>();

  private final SortedSet<String> libraries = new TreeSet<>();
  private final SortedSet<Path> places = new TreeSet<>();
  private final Deque<String> open = new ArrayDeque<>();

  private CodeVersion(Class<?> type, Set<String> below) {
    this.loader = type.getClassLoader();
    this.home = Program.placeOf(type);
    this.program = Program.of(home);
    this.papers = papers(loader);
    this.below = below;
  }

  /**
   * This module and linalg, on which every result depends.
   *
   * @param all their classes and libraries
   * @param hash over these
   */
  private record Floor(CodeVersion all, String hash) {}

  /** The floor, read once; and before anything is computed, so that a run outlives its files. */
  private static synchronized Floor floor() {
    if (floor == null) {
      Program.running().ifPresent(Program::take);
      CodeVersion all = new CodeVersion(Study.class, Set.of());
      for (Class<?> type : List.of(Parallel.class, Study.class)) {
        files(Program.placeOf(type)).keySet().stream()
            .filter(name -> name.endsWith(CLASS))
            .forEach(name -> all.open.add(name.substring(0, name.length() - CLASS.length())));
      }
      all.follow();
      floor = new Floor(all, all.hash());
    }
    return floor;
  }

  /** The version of the code of a class and of what it uses, as SHA-256. */
  public static String of(Class<?> type) {
    return KNOWN.computeIfAbsent(
        type, one -> NotedCode.of(one).orElseGet(() -> computed(one).hash()));
  }

  /**
   * The classes of the project that a class leads to, itself included, by their binary names; those
   * that every result depends on are left out.
   */
  public static Set<String> reach(Class<?> type) {
    return from(type).reached.keySet().stream()
        .map(name -> name.substring(0, name.length() - CLASS.length()).replace('/', '.'))
        .collect(Collectors.toSet());
  }

  /** The classes of the project that a class names, as {@link #reach} says them. */
  public static Set<String> named(Class<?> type) {
    Set<String> named =
        ClassFile.names(files(Program.placeOf(type)).get(type.getName().replace('.', '/') + CLASS))
            .stream()
            .map(name -> name.replace('/', '.'))
            .collect(Collectors.toSet());
    named.retainAll(reach(type));
    return named;
  }

  private static CodeVersion from(Class<?> type) {
    CodeVersion version = new CodeVersion(type, floor().all().reached.keySet());
    version.open.add(type.getName().replace('.', '/'));
    version.follow();
    return version;
  }

  /** The code that the version of a class is the hash of. */
  static CodeVersion computed(Class<?> type) {
    CodeVersion version = from(type);
    version.libraries.addAll(floor().all().libraries);
    version.places.add(version.home);
    version.places.addAll(floor().all().places);
    return version;
  }

  /** The folders and jars that it was read from, or that it names. */
  SortedSet<Path> places() {
    return Collections.unmodifiableSortedSet(places);
  }

  private void follow() {
    while (!open.isEmpty()) {
      reach(open.remove());
    }
  }

  String hash() {
    MessageDigest digest = Hashes.digest();
    if (!below.isEmpty()) {
      digest.update(floor().hash().getBytes(StandardCharsets.UTF_8));
    }
    reached.forEach(
        (name, content) -> {
          digest.update(name.getBytes(StandardCharsets.UTF_8));
          digest.update(content);
        });
    resources().forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
    libraries.forEach(name -> digest.update(name.getBytes(StandardCharsets.UTF_8)));
    return Hashes.finish(digest);
  }

  /** Names and fingerprints of what lies beside the classes; two modules may have one name. */
  private List<String> resources() {
    return modules.stream()
        .flatMap(module -> files(module).entrySet().stream())
        .filter(file -> !file.getKey().endsWith(CLASS) && !file.getKey().startsWith("META-INF/"))
        .map(file -> file.getKey() + " " + Hashes.sha256(file.getValue()) + "\n")
        .sorted()
        .toList();
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
    places.add(place.get());
    if (!name.startsWith(PROJECT) && !place.get().equals(home) && !papers.contains(place.get())) {
      library(place.get());
      return;
    }
    modules.add(place.get());
    byte[] content = files(place.get()).get(file);
    reached.put(file, content);
    open.addAll(ClassFile.names(content));
  }

  private void library(Path place) {
    Optional<Program> program = Program.of(place);
    try {
      if (program.isPresent()) {
        program.get().requireSame(place);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    libraries.add(String.valueOf(place.getFileName()));
  }

  private static Set<Path> papers(ClassLoader loader) {
    try {
      return Collections.list(loader.getResources(SERVICES)).stream()
          .map(url -> Program.placeOf(url, SERVICES))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a class lies; empty for the Java platform's and for a class that is not there. */
  private Optional<Path> placeOf(String name) {
    Optional<Path> known = knownPlace(name + CLASS);
    String folder = name.substring(0, name.lastIndexOf('/') + 1);
    if (known.isPresent() || PLATFORM.contains(folder)) {
      return known;
    }
    URL url = loader.getResource(name + CLASS);
    if (url == null) {
      return Optional.empty();
    }
    if (url.getProtocol().equals("jrt")) {
      PLATFORM.add(folder);
      return Optional.empty();
    }
    return Optional.of(Program.placeOf(url, name + CLASS));
  }

  /** The jar of the same program that was read and has that file: no two of its jars have one. */
  private Optional<Path> knownPlace(String file) {
    return program.isEmpty()
        ? Optional.empty()
        : READ.entrySet().stream()
            .filter(read -> read.getValue().containsKey(file))
            .map(Map.Entry::getKey)
            .filter(place -> Program.of(place).equals(program))
            .findFirst();
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
      Optional<Program> program = Program.of(place);
      return unpacked(program.isPresent() ? program.get().read(place) : Files.readAllBytes(place));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SortedMap<String, byte[]> unpacked(byte[] jar) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          files.put(entry.getName(), zip.readAllBytes());
        }
      }
    }
    return files;
  }

  private static SortedMap<String, byte[]> tree(Path root) throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        files.put(NameWithin.of(root, file), Files.readAllBytes(file));
      }
    }
    return files;
  }
}
