package org.lemmata.sandbox.home;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lemmata.study.Need;
import org.lemmata.study.run.CacheHome;

/**
 * Where GraalPy is on this machine.
 *
 * @param jars its jars
 * @param work an empty folder for workers
 * @param resources where it unpacks its standard library
 */
public record GraalPyHome(List<Path> jars, Path work, Path resources) {

  private static final double MEGABYTE = 1e6;
  private static final String LANGUAGE = "python-language";

  /** Keeps an immutable copy. */
  public GraalPyHome {
    jars = List.copyOf(jars);
  }

  /** A jar of GraalPy. */
  record Jar(String group, String name, String version, long bytes, String sha256) {

    String file() {
      return name + "-" + version + ".jar";
    }
  }

  /** The need of what runs Python; looking starts nothing. */
  public static Need need() {
    return new Need("GraalPy " + version(), () -> missing(System.getenv()));
  }

  /** The version of GraalPy. */
  public static String version() {
    return listed().stream()
        .filter(jar -> jar.name.equals(LANGUAGE))
        .findFirst()
        .orElseThrow()
        .version;
  }

  /**
   * Finds it: in the cache, or on the class path as in the tests of the build.
   *
   * @throws Need.Missing if it is not here
   */
  static GraalPyHome here(Map<String, String> environment) {
    Path folder = folder(environment);
    List<Path> jars =
        Files.isDirectory(folder)
            ? listed().stream().map(jar -> folder.resolve(jar.file())).toList()
            : onClassPath();
    if (jars.isEmpty()) {
      throw new Need.Missing(missing(environment).orElseThrow());
    }
    return new GraalPyHome(
        jars, folder.resolveSibling("work"), folder.resolveSibling(version() + "-resources"));
  }

  /** Why it cannot be started, in one sentence; empty if it is here. */
  static Optional<String> missing(Map<String, String> environment) {
    return Files.isDirectory(folder(environment)) || !onClassPath().isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Needs GraalPy, which is not here; 'lemmata fetch graalpy' fetches it (%.0f MB)."
                .formatted(megabytes()));
  }

  /** The folder of the jars; if it is there, it is whole. */
  static Path folder(Map<String, String> environment) {
    return Path.of(CacheHome.name(environment), "graalpy", version()).toAbsolutePath();
  }

  static double megabytes() {
    return listed().stream().mapToLong(Jar::bytes).sum() / MEGABYTE;
  }

  /** The listed jars that are on the class path; empty unless all of them are. */
  private static List<Path> onClassPath() {
    List<Path> all =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(Path::of)
            .toList();
    List<Path> found =
        listed().stream()
            .flatMap(jar -> all.stream().filter(path -> path.endsWith(jar.file())).limit(1))
            .toList();
    return found.size() == listed().size() ? found : List.of();
  }

  /** The jars, with what they must be. */
  static List<Jar> listed() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                GraalPyHome.class.getResourceAsStream("jars.txt"), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(GraalPyHome::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Jar parse(String line) {
    String[] fields = line.split("[ :]", -1);
    return new Jar(fields[0], fields[1], fields[2], Long.parseLong(fields[3]), fields[4]);
  }
}
