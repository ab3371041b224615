package org.lemmata.toy;

import java.util.Arrays;
import java.util.List;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** A study that ends at once. */
final class ToyLine implements Study<ToyLine.Settings> {

  enum Kind {
    STRAIGHT,
    BENT
  }

  record Settings(
      @Param(
              value = "rows d",
              byDefault = "3",
              min = 1,
              max = 50,
              trial = {1, 9})
          int d,
      @Param(value = "slope b", byDefault = "0.5", min = 0) double slope,
      @Param(value = "form of the line", byDefault = "straight") Kind kind,
      @Param(
              value = "spread of the points",
              byDefault = "1",
              examples = {"1", "1:0.25"})
          Spread spread) {}

  @Override
  public String id() {
    return "toy.line";
  }

  @Override
  public String title() {
    return "Points of a line";
  }

  @Override
  public String description() {
    return "Multiplies by hand.";
  }

  @Override
  public Class<Settings> parameters() {
    return Settings.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.whole("row", "which point"), Column.real("value", "slope times row plus seed"));
  }

  @Override
  public List<String> objections(Settings settings) {
    return settings.kind() == Kind.BENT ? List.of("A bent line is not a line.") : List.of();
  }

  @Override
  public Table run(Settings settings, Run run) {
    double sum = Arrays.stream(settings.spread().values().values()).sum();
    Table.Builder table = Table.with(columns());
    for (int i = 0; i < settings.d(); i++) {
      table.row(i, settings.slope() * i * sum + run.seed());
    }
    return table.build();
  }
}
