package org.lemmata.cli;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.lemmata.checks.Checked;
import org.lemmata.checks.Result;
import org.lemmata.report.Plate;
import org.lemmata.study.run.Runner;
import picocli.CommandLine.Option;

/** Says where the time went. */
final class TimingsOption {

  @Option(
      names = "--timings",
      description =
          "prints the CPU seconds of each claim with its controls, and of each figure of a report; "
              + "what several share is counted where it was asked for first")
  private boolean wanted;

  /** Whether it was given. */
  boolean wanted() {
    return wanted;
  }

  /** The runner, which measures if that is wanted. */
  Runner meter(Runner runner) {
    return wanted ? runner.metered() : runner;
  }

  /** Prints the dearest first, if that is wanted. */
  void print(Session session, Checked checked, List<Plate> plates) {
    if (!wanted) {
      return;
    }
    Columns table = new Columns("").row("CPU s", "");
    Duration claims = list(table, checked.results(), Result::cpu, result -> result.claim().id());
    Duration figures = list(table, plates, Plate::cpu, plate -> plate.figure().id());
    session.line("");
    table.print(session);
    session.line("");
    Prose.print(session, "", sentence(claims, figures, !plates.isEmpty()));
  }

  private static <T> Duration list(
      Columns table, List<T> all, Function<T, Duration> cpu, Function<T, String> name) {
    all.stream()
        .map(one -> Map.entry(cpu.apply(one), name.apply(one)))
        .sorted(Map.Entry.<Duration, String>comparingByKey().reversed())
        .forEach(one -> table.row(padded(one.getKey()), one.getValue()));
    return all.stream().map(cpu).reduce(Duration.ZERO, Duration::plus);
  }

  private static String sentence(Duration claims, Duration figures, boolean drawn) {
    StringBuilder sentence = new StringBuilder("Claims: ").append(seconds(claims)).append(" CPU s");
    if (drawn) {
      sentence.append("; figures: ").append(seconds(figures)).append(" CPU s");
    }
    if (ManagementFactory.getOperatingSystemMXBean()
        instanceof com.sun.management.OperatingSystemMXBean system) {
      Duration process = Duration.ofNanos(system.getProcessCpuTime());
      sentence
          .append("; the whole process: ")
          .append(seconds(process))
          .append(" CPU s, of which ")
          .append(seconds(process.minus(claims).minus(figures)))
          .append(" for starting, compiling and collecting");
    }
    return sentence.append(".").toString();
  }

  private static String padded(Duration time) {
    return String.format(Locale.ROOT, "%6s", seconds(time));
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.2f", time.toNanos() / 1e9);
  }
}
