package org.lemmata.sandbox.home;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lemmata.study.Need;
import org.lemmata.study.fetch.Fetch;
import org.lemmata.study.fetch.FetchFailure;
import org.lemmata.study.fetch.Jar;
import org.lemmata.study.run.CacheHome;

/**
 * Where GraalPy is on this machine.
 *
 * @param jars its jars
 * @param work an empty folder for workers
 * @param resources where it unpacks its standard library
 */
public record GraalPyHome(List<Path> jars, Path work, Path resources) {

  private static final String LANGUAGE = "python-language";

  /** Keeps an immutable copy. */
  public GraalPyHome {
    jars = List.copyOf(jars);
  }

  /** The need of what runs Python; looking starts nothing. */
  public static Need need() {
    return new Need("GraalPy " + version(), () -> missing(System.getenv()))
        .gotBy(notices -> get(System.getenv(), notices));
  }

  private static void get(Map<String, String> environment, Consumer<String> notices) {
    try {
      fetch(environment, notices);
    } catch (FetchFailure e) {
      throw new Need.Missing(e.getMessage());
    }
  }

  /**
   * Fetches it if it is not here.
   *
   * @param environment the environment variables, which name the cache
   * @param notices hears beforehand how much is fetched, and afterwards where it is
   * @throws FetchFailure if that fails; nothing is left behind then
   */
  public static void fetch(Map<String, String> environment, Consumer<String> notices) {
    new Fetch("GraalPy", version(), listed(), folder(environment), Fetch.AS_THEY_ARE).get(notices);
  }

  /** The version of GraalPy. */
  public static String version() {
    return listed().stream()
        .filter(jar -> jar.name().equals(LANGUAGE))
        .findFirst()
        .orElseThrow()
        .version();
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
                .formatted(Jar.megabytes(listed())));
  }

  /** The folder of the jars; if it is there, it is whole. */
  static Path folder(Map<String, String> environment) {
    return Path.of(CacheHome.name(environment), "graalpy", version()).toAbsolutePath();
  }

  /** The listed jars that are on the class path; empty unless all of them are. */
  private static List<Path> onClassPath() {
    // The test runner starts Java with a class path of its own and then tells it so.
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    List<Path> all = Arrays.stream(classPath.split(File.pathSeparator, -1)).map(Path::of).toList();
    List<Path> found =
        listed().stream()
            .flatMap(jar -> all.stream().filter(path -> path.endsWith(jar.file())).limit(1))
            .toList();
    return found.size() == listed().size() ? found : List.of();
  }

  private static List<Jar> listed() {
    return Jar.listed(GraalPyHome.class, "jars.txt");
  }
}
