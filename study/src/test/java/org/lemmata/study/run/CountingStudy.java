package org.lemmata.study.run;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** Counts how often it has run; objects to three rows. */
final class CountingStudy implements Study<CountingStudy.Settings> {

  enum Sign {
    PLUS,
    MINUS
  }

  record Settings(
      @Param(value = "rows", byDefault = "2", min = 0, max = 9) int rows,
      @Param(value = "slope", byDefault = "0.5") double slope,
      @Param(value = "sign", byDefault = "plus") Sign sign) {}

  final AtomicInteger runs = new AtomicInteger();

  @Override
  public String id() {
    return "toy.counting";
  }

  @Override
  public String title() {
    return "Counts";
  }

  @Override
  public String description() {
    return "Counts its runs.";
  }

  @Override
  public Class<Settings> parameters() {
    return Settings.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(Column.whole("row", "the row"), Column.real("value", "slope times row"));
  }

  @Override
  public List<String> objections(Settings settings) {
    return settings.rows() == 3 ? List.of("Three rows break the assumption.") : List.of();
  }

  @Override
  public Table run(Settings settings, Run run) {
    runs.incrementAndGet();
    if (settings.rows() == 8 && settings.slope() > 8) {
      throw new InvalidParameter("slope", settings.slope(), "at most 8 with 8 rows");
    }
    Table.Builder table = Table.with(columns());
    for (int i = 0; i < settings.rows(); i++) {
      run.progress().report("rows", i + 1L, settings.rows());
      double value = settings.slope() * i + run.seed();
      table.row(i, settings.sign() == Sign.PLUS ? value : -value);
    }
    return table.build();
  }
}
