package org.lemmata.toy;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** A study that takes long enough to be killed in the middle. */
final class ToySlow implements Study<ToySlow.Settings> {

  private static final int STEPS = 8;
  private static final int STEP_MILLIS = 10;

  record Settings(@Param(value = "which point", byDefault = "0", min = 0) int point) {}

  @Override
  public String id() {
    return "toy.slow";
  }

  @Override
  public String title() {
    return "Takes its time";
  }

  @Override
  public String description() {
    return "Sleeps.";
  }

  @Override
  public Class<Settings> parameters() {
    return Settings.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(Column.real("value", "a number"));
  }

  @Override
  public Table run(Settings settings, Run run) {
    for (int i = 0; i < STEPS; i++) {
      try {
        Thread.sleep(STEP_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("woken");
      }
      run.progress().report("sleeping", i + 1L, STEPS);
    }
    return Table.with(columns()).row(Math.sqrt(settings.point()) + run.seed()).build();
  }
}
