package org.lemmata.study.run;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.lemmata.study.Checkpoint;
import org.lemmata.study.Repeats;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** A chain of steps that keeps its state; it can be made to interrupt itself. */
final class LongStudy implements Study<LongStudy.Settings> {

  record Settings(
      @Param(value = "steps", byDefault = "100", min = 1, max = 1000) int steps,
      @Param(value = "start", byDefault = "0.5") double start) {}

  final AtomicInteger stepsTaken = new AtomicInteger();

  /** The step after which this thread is interrupted. */
  volatile int interruptedAfter = -1;

  volatile Error breaksWith;

  volatile Repeats repeats = Repeats.BITS;

  @Override
  public String id() {
    return "toy.long";
  }

  @Override
  public String title() {
    return "Long";
  }

  @Override
  public String description() {
    return "Iterates the logistic map.";
  }

  @Override
  public Class<Settings> parameters() {
    return Settings.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(Column.whole("step", "steps"), Column.real("x", "the last iterate"));
  }

  @Override
  public Repeats repeats() {
    return repeats;
  }

  @Override
  public Table run(Settings settings, Run run) {
    if (breaksWith != null) {
      throw breaksWith;
    }
    Checkpoint.Saved kept = run.checkpoint().load().orElse(null);
    long from = kept == null ? 0 : kept.longs("step")[0];
    double[] x = {kept == null ? settings.start() : kept.doubles("x")[0]};
    for (int step = (int) from; step < settings.steps(); step++) {
      x[0] = 3.9 * x[0] * (1 - x[0]);
      stepsTaken.incrementAndGet();
      if (step == interruptedAfter) {
        Thread.currentThread().interrupt();
      }
      int done = step + 1;
      run.checkpoint()
          .save(
              parts -> {
                parts.doubles("x", x[0]);
                parts.longs("step", done);
              });
      run.progress().report("steps", done, settings.steps());
    }
    return Table.with(columns()).row((long) settings.steps(), x[0]).build();
  }
}
