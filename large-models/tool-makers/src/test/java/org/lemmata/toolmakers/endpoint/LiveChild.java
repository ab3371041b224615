package org.lemmata.toolmakers.endpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lemmata.study.Run;
import org.lemmata.study.run.CacheHome;
import org.lemmata.study.table.Csv;
import org.lemmata.study.table.Table;
import org.lemmata.study.table.TableJson;
import org.lemmata.toolmakers.study.BenchFolder;
import org.lemmata.toolmakers.study.LiveStudy;
import org.lemmata.toolmakers.study.TaskChoice;

/** A process that asks the endpoint of its environment, and prints all that it gets. */
final class LiveChild {

  private LiveChild() {}

  /**
   * Runs it to its end with GraalPy as it is here.
   *
   * @param cache the folder of its cache
   * @param printed the file that gets what it prints
   * @param endpoint the variables that name one and a model, and others
   * @param models that are asked afterwards
   * @return its exit code
   */
  static int run(Path cache, Path printed, Map<String, String> endpoint, String... models)
      throws IOException, InterruptedException {
    Path fetched = Path.of(CacheHome.name(System.getenv()), "graalpy").toAbsolutePath();
    if (Files.isDirectory(fetched)) {
      Files.createSymbolicLink(cache.resolve("graalpy"), fetched);
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--add-modules",
                "jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                LiveChild.class.getName()));
    command.addAll(List.of(models));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
    builder.environment().putAll(endpoint);
    builder.environment().put("LEMMATA_CACHE", cache.toString());
    return builder.start().waitFor();
  }

  /** Asks the model of the environment, and then those of the arguments. */
  public static void main(String[] models) {
    ask();
    for (String model : models) {
      System.setProperty(Connection.MODEL, model);
      ask();
    }
  }

  private static void ask() {
    LiveStudy.Parameters parameters =
        new LiveStudy.Parameters(
            TaskChoice.parse("tasks", "word-sorting"), 2, BenchFolder.parse("data", "built-in"));
    Table table = LiveStudy.STUDY.run(parameters, Run.quiet(LiveStudy.STUDY.id(), 1));
    System.out.println(Csv.write(table));
    System.out.println(TableJson.write(table));
  }
}
