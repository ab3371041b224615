package org.lemmata.lab;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lemmata.figures.table.AxesChoice;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Papers;
import org.lemmata.study.Progress;
import org.lemmata.study.Request;
import org.lemmata.study.run.Batch;
import org.lemmata.study.run.ResultCache;
import org.lemmata.study.run.Runner;

/**
 * A bench without a command behind it; it takes what the command writes for {@code --set}, {@code
 * --sweep} and {@code --force} and nothing else.
 *
 * @param papers what there is
 * @param cache where results are kept
 */
record PlainBench(Papers papers, Path cache) implements Bench {

  @Override
  public Wanted read(List<String> arguments) {
    List<String> set = values(arguments, "--set=");
    Request request = Request.with(set.toArray(String[]::new)).at(7);
    for (String sweep : values(arguments, "--sweep=")) {
      String[] axis = sweep.split("=", 2);
      request = request.sweep(axis[0], Arrays.asList(axis[1].split(",")));
    }
    return new Wanted(
        new Batch.Order(
            papers.study(study(arguments)),
            arguments.contains("--force") ? request.forced() : request),
        AxesChoice.read("--axes", values(arguments, "--axes=")));
  }

  /** What stands first, or at the end behind {@code --}. */
  private static String study(List<String> arguments) {
    return arguments.get(arguments.contains("--") ? arguments.size() - 1 : 0);
  }

  private static List<String> values(List<String> arguments, String option) {
    return arguments.stream()
        .filter(argument -> argument.startsWith(option))
        .map(argument -> argument.substring(option.length()))
        .toList();
  }

  @Override
  public Runner runner(Progress progress, Consumer<String> notices) {
    return new Runner(
        Parallel.sequential(), progress, Optional.of(new ResultCache(cache)), notices);
  }

  @Override
  public String sentence(Throwable failure) {
    return failure.getMessage();
  }
}
