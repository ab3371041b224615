package org.lemmata.cli;

import java.util.concurrent.Callable;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Request;
import org.lemmata.study.Study;
import org.lemmata.study.run.Runner;
import org.lemmata.study.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a study. */
@Command(
    name = "run",
    description = {
      "Runs a study, or a sweep of it, and writes the table.",
      "",
      "Everything is checked before anything is computed. Each finished point of a sweep is kept,",
      "so a sweep that was interrupted goes on where it was; it ends with the same bytes.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class RunCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(paramLabel = "STUDY", description = "the study; 'lemmata list studies' names them")
  private String study;

  @Mixin private Assignments assignments;
  @Mixin private Seed seed;
  @Mixin private TableOutput output;
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

  @Override
  public Integer call() {
    Study<?> chosen = new Names(session.papers()).study(study);
    Request request = assignments.request(seed.value(), force);
    Assignments.requireKept(chosen, request);
    output.check(chosen, request);
    effort.begin(session);
    try (Feedback feedback = effort.feedback(session, "running " + chosen.id());
        Parallel parallel = effort.parallel();
        OnOption.Workplace there = on.open(cache, feedback)) {
      Runner runner =
          there.runner(effort.runner(session, parallel, feedback, cache.open(session, feedback)));
      Table table = runner.run(chosen, request);
      feedback.rest();
      output.write(table, session, feedback);
    }
    return Exit.FINE;
  }
}
