package org.lemmata.cli.cluster;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lemmata.study.fetch.Fetch;
import org.lemmata.study.fetch.FetchFailure;
import org.lemmata.study.fetch.Jar;
import org.lemmata.study.fetch.Offline;
import org.lemmata.study.run.CacheHome;

/** Spark's folder in the cache, with its jars in {@code jars} as in the home of any Spark. */
public final class SparkHome {

  private static final String WHAT = "Spark";
  private static final String CORE = "spark-core_2.13";

  private SparkHome() {}

  /** What the launcher runs: prints the folder, after fetching it if need be. */
  public static void main(String[] args) {
    // As in the commands.
    Locale.setDefault(Locale.ROOT);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    Optional<String> problem =
        problem(
            System.getenv(),
            List.of(args).contains("--offline"),
            notice -> err.print("lemmata: " + notice + "\n"));
    problem.ifPresent(sentence -> err.print("lemmata: " + sentence + "\n"));
    if (problem.isEmpty()) {
      out.print(folder(System.getenv()) + "\n");
    }
    System.exit(problem.isPresent() ? 1 : 0);
  }

  /** Why it is not here and cannot be got, in one sentence; empty if it is here now. */
  static Optional<String> problem(
      Map<String, String> environment, boolean offline, Consumer<String> notices) {
    if (Files.isDirectory(folder(environment))) {
      return Optional.empty();
    }
    if (offline || Offline.isWished(environment)) {
      return Optional.of(
          "Spark is not here and nothing may be fetched; 'lemmata fetch spark' fetches it (%.0f MB),"
                  .formatted(Jar.megabytes(listed()))
              + " or SPARK_HOME names the folder of one");
    }
    try {
      fetch(environment, notices);
      return Optional.empty();
    } catch (FetchFailure e) {
      return Optional.of(e.getMessage());
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
    new Fetch(WHAT, version(), listed(), folder(environment), SparkHome::place).get(notices);
  }

  private static void place(List<Path> jars, Path into) throws IOException {
    Fetch.AS_THEY_ARE.place(jars, Files.createDirectory(into.resolve("jars")));
  }

  /** The version of Spark. */
  public static String version() {
    return listed().stream()
        .filter(jar -> jar.name().equals(CORE))
        .findFirst()
        .orElseThrow()
        .version();
  }

  /** What is fetched. */
  public static List<Jar> listed() {
    return Jar.listed(SparkHome.class, "jars.txt");
  }

  /** Where it is; if the folder is there, it is whole. */
  static Path folder(Map<String, String> environment) {
    return Path.of(CacheHome.name(environment), "spark", version()).toAbsolutePath();
  }
}
