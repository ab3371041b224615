package org.lemmata.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.lemmata.lab.Bench;
import org.lemmata.lab.Lab;
import org.lemmata.lab.Wanted;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Progress;
import org.lemmata.study.Request;
import org.lemmata.study.Study;
import org.lemmata.study.run.Batch;
import org.lemmata.study.run.ResultCache;
import org.lemmata.study.run.Runner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens the page to explore. */
@Command(
    name = "lab",
    description = {
      "Opens a page on which studies run while their parameters are moved, for this machine only, "
          + "until the command is ended with Ctrl-C.",
      "",
      "With --set, --sweep, --seed and --force it begins with what 'lemmata run' computes with"
          + " them.",
      "",
      "Only who has the address, which is new each time, can use it. What the page shows is what "
          + "'lemmata run' computes; it says with which command.",
      ""
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class LabCommand implements Callable<Integer> {

  private static final int MOST_PORT = 65535;

  private final Session session;

  @Parameters(
      paramLabel = "STUDY",
      arity = "0..1",
      description = "the study to begin with; 'lemmata list studies' names them")
  private String study;

  @Mixin private Assignments assignments;
  @Mixin private Seed seed;

  @Option(
      names = "--force",
      description = "runs what the study objects to, such as a broken assumption")
  private boolean force;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "the port, from 0 to 65535; 0 takes one that is free (default: 0)")
  private String port = "0";

  @Option(names = "--no-browser", description = "only prints the address")
  private boolean noBrowser;

  @Mixin private CacheFolder cache;
  @Mixin private Effort effort;

  LabCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Optional<Batch.Order> beginning = beginning();
    int number =
        (int)
            Arguments.whole("--port", port, 0, MOST_PORT, "a whole number from 0 to " + MOST_PORT);
    effort.begin(session);
    try (Parallel parallel = effort.parallel();
        Lab lab = open(number, new SessionBench(parallel))) {
      URI address = beginning.map(lab::address).orElseGet(lab::address);
      session.line("The lab is open at " + address);
      session.line("Ctrl-C closes it.");
      session.out().flush();
      if (!noBrowser && session.screen().isTerminal()) {
        new WebBrowser(session.environment()).open(lab.invitation(address));
      }
      awaitInterruption();
    }
    return Exit.INTERRUPTED;
  }

  /** The run that the page opens with, if a study is named. */
  private Optional<Batch.Order> beginning() {
    Request request = assignments.request(seed.value(), force);
    if (study != null) {
      Study<?> chosen = new Names(session.papers()).study(study);
      Assignments.requireKept(chosen, request);
      return Optional.of(new Batch.Order(chosen, request));
    }
    if (!request.set().isEmpty() || !request.sweep().isEmpty()) {
      throw new UsageProblem("--set and --sweep are for a study; name one before them");
    }
    return Optional.empty();
  }

  private static void awaitInterruption() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Lab open(int number, Bench bench) {
    try {
      return Lab.open(session.papers(), bench, number);
    } catch (IOException e) {
      throw new UsageProblem(
          "--port=" + number + " is in use or not allowed; 0 takes one that is free");
    }
  }

  /** What this command lends to the page. */
  private final class SessionBench implements Bench {

    private final Parallel parallel;
    private final Optional<ResultCache> results;

    SessionBench(Parallel parallel) {
      this.parallel = parallel;
      this.results = cache.open(session, notice -> Failures.say(session.err(), notice));
    }

    /** The parser is set up anew each time, and papers are set up once: not safe side by side. */
    @Override
    public synchronized Wanted read(List<String> arguments) {
      return RunCommand.read(session, arguments);
    }

    @Override
    public Runner runner(Progress progress, Consumer<String> notices) {
      return effort.runner(session, parallel, progress, notices, results);
    }

    @Override
    public String sentence(Throwable failure) {
      return Failures.said(failure);
    }
  }
}
