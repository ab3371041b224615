package org.lemmata.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lemmata.lab.Wanted;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Request;
import org.lemmata.study.Study;
import org.lemmata.study.run.Batch;
import org.lemmata.study.run.Runner;
import org.lemmata.study.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParseResult;

/** Runs a study. */
@Command(
    name = RunCommand.NAME,
    description = {
      "Runs a study, or a sweep of it, and writes the table.",
      "",
      "Everything is checked before anything is computed; only whether a plot that is there already"
          + " is the same is seen at the end. Each finished point of a sweep is kept, "
          + "so a sweep that was interrupted goes on where it was; it ends with the same bytes.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class RunCommand implements Callable<Integer> {

  static final String NAME = "run";

  private final Session session;

  @Parameters(paramLabel = "STUDY", description = "the study; 'lemmata list studies' names them")
  private String study;

  @Mixin private Assignments assignments;
  @Mixin private Seed seed;
  @Mixin private TableOutput output;
  @Mixin private PlotOutput plot;
  @Mixin private CacheFolder cache;
  @Mixin private OnOption on;
  @Mixin private Effort effort;

  @Option(
      names = "--force",
      description = "runs what the study objects to, such as a broken assumption")
  private boolean force;

  RunCommand(Session session) {
    this.session = session;
  }

  /**
   * What stands behind {@code lemmata run}, without running it.
   *
   * @throws RuntimeException if it is wrong, as the command would say
   */
  static Wanted read(Session session, List<String> arguments) {
    List<String> words = new ArrayList<>(List.of(NAME));
    words.addAll(arguments);
    ParseResult parsed =
        Lemmata.in(session, NAME).parseArgs(words.toArray(String[]::new)).subcommand();
    RunCommand command = (RunCommand) parsed.commandSpec().userObject();
    Batch.Order order = command.order();
    return new Wanted(order, command.plot.choice(order.study(), order.request()));
  }

  private Batch.Order order() {
    Study<?> chosen = new Names(session.papers()).study(study);
    Request request = assignments.request(seed.value(), force);
    Assignments.requireKept(chosen, request);
    return new Batch.Order(chosen, request);
  }

  @Override
  public Integer call() {
    Batch.Order order = order();
    Study<?> chosen = order.study();
    Request request = order.request();
    output.check(chosen, request);
    plot.choice(chosen, request);
    plot.check(output, request);
    effort.begin(session);
    try (Feedback feedback = effort.feedback(session, "running " + chosen.id());
        Parallel parallel = effort.parallel();
        OnOption.Workplace there = on.open(session, cache, feedback)) {
      Runner runner =
          there.runner(effort.runner(session, parallel, feedback, cache.open(session, feedback)));
      if (!request.sweep().isEmpty() && output.isRowByRow(session) && !plot.isWanted()) {
        output.write(
            rows -> runner.stream(chosen, request, rows), runner.scratch(), session, feedback);
        return Exit.FINE;
      }
      Table table = runner.run(chosen, request);
      feedback.rest();
      output.write(table, session, feedback);
      plot.write(table, chosen, request, session.papers(), output.overwrites(), feedback);
    }
    return Exit.FINE;
  }
}
