package org.lemmata.cli;

import java.util.Optional;
import java.util.function.Consumer;
import org.lemmata.study.away.Elsewhere;
import org.lemmata.study.run.Runner;
import picocli.CommandLine.Option;

/** Where points and examinations are computed, if not by the threads here. */
final class OnOption {

  private static final String LEGAL =
      "local[N], spark://HOST:PORT, yarn or k8s://HOST:PORT, in a command that ./lemmata starts";

  @Option(
      names = "--on",
      paramLabel = "PLACE",
      description =
          "computes on Apache Spark, with the same bytes: local[N] for N threads of this machine, "
              + "spark://HOST:PORT for a cluster of Spark's own, yarn, or k8s://HOST:PORT")
  private String on;

  @Option(
      names = "--states",
      paramLabel = "DIR",
      description =
          "with --on: a folder that all machines see, where long computations keep their state; "
              + "without it what a lost machine was doing begins again")
  private String states;

  /** Where the computing is done, until it is closed. */
  record Workplace(Optional<Elsewhere.Place> place) implements AutoCloseable {

    /** The runner as it works there. */
    Runner runner(Runner here) {
      return place.map(here::at).orElse(here);
    }

    @Override
    public void close() {
      place.ifPresent(Elsewhere.Place::close);
    }
  }

  /**
   * Goes there.
   *
   * @param notices hears what the user should know
   * @throws UsageProblem if nothing here knows such a place, or an endpoint is named
   * @throws Elsewhere.Unreachable if nothing answers there
   */
  Workplace open(Session session, CacheFolder cache, Consumer<String> notices) {
    if (on == null) {
      if (states != null) {
        throw new UsageProblem("--states=" + states + " is for --on; leave it out");
      }
      return new Workplace(Optional.empty());
    }
    // Its limit of tokens counts in one process.
    EndpointOption.remedy(session.environment())
        .ifPresent(
            other -> {
              throw new UsageProblem(
                  "an endpoint is asked from one machine; leave out --on=" + on + ", or " + other);
            });
    Elsewhere kind =
        Elsewhere.of(on)
            .orElseThrow(() -> new UsageProblem("--on=" + on + ": --on must be " + LEGAL));
    Optional<Elsewhere.States> kept =
        Optional.ofNullable(states)
            .map(
                name ->
                    new Elsewhere.States(
                        Arguments.path("--states", name).toAbsolutePath().toString(),
                        !cache.fresh()));
    return new Workplace(Optional.of(kind.open(on, kept, notices)));
  }
}
