package org.lemmata.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lemmata.study.run.WorkFolder;

/**
 * What the launcher runs while Java writes down the classes in use, so that later starts find them
 * in an archive: small commands of each kind, whose results nobody sees and which leave nothing.
 */
final class Rehearsal {

  /** Commands that compute nothing. */
  static final List<List<String>> TELLING =
      List.of(
          List.of("list"),
          List.of("list", "claims", "--format", "text"),
          List.of("explain", "meanfield"),
          List.of("explain", "meanfield.network"),
          List.of("explain", "meanfield.orthogonality"),
          List.of("explain", "doremi.fig-weights"),
          List.of("cache", "list"));

  /** Commands that compute: little, but with the kernels of larger ones. */
  static final List<List<String>> COMPUTING =
      List.of(
          run("meanfield.network", "d=4", "width=40", "samples=300", "horizon=1", "rows=2"),
          run("attention.estimate", "d=3", "n=6", "tasks=200"),
          run("flatness.sensing", "d=3", "samples=9", "steps=20", "lambda=1e-2"),
          run("sharpness.train", "d=3", "width=8", "samples=9", "epochs=2", "test=9"),
          List.of("check", "harmonics.addition-theorem"),
          List.of("figure", "doremi.fig-weights", "--out", "FOLDER/figures"));

  /** What a student does first; the check says that nothing is written yet. */
  static final List<List<String>> TEACHING =
      List.of(
          List.of("exercise", "list", "--into", "FOLDER"),
          List.of("exercise", "start", "sphere.dimension", "--into", "FOLDER"),
          List.of("exercise", "hint", "--into", "FOLDER"),
          List.of("exercise", "check", "--into", "FOLDER"));

  private Rehearsal() {}

  private static List<String> run(String study, String... settings) {
    List<String> words =
        new ArrayList<>(List.of("run", study, "--out", "FOLDER/" + study + ".json"));
    for (String setting : settings) {
      words.addAll(List.of("--set", setting));
    }
    return words;
  }

  /** Runs the telling, the teaching or the computing commands, as the only argument says. */
  public static void main(String[] args) throws IOException {
    try (WorkFolder folder = WorkFolder.temporary("lemmata-rehearsal")) {
      List<List<String>> commands =
          switch (args[0]) {
            case "computes" -> COMPUTING;
            case "teaches" -> TEACHING;
            default -> TELLING;
          };
      for (List<String> command : commands) {
        run(command, folder.path());
      }
    }
  }

  /** Runs one of them; answers with its exit code. */
  static int run(List<String> command, Path folder) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return Main.run(
        command.stream()
            .map(word -> word.replace("FOLDER", folder.toString()))
            .toArray(String[]::new),
        nowhere,
        nowhere,
        Map.of("LEMMATA_CACHE", folder.resolve("cache").toString()));
  }
}
