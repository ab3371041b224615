package org.lemmata.contracts;

import java.util.List;
import java.util.function.BiFunction;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** A study of two numbers and a word, which does what a test makes it do. */
record FakeStudy(String id, String column, BiFunction<Settings, Run, Table> body)
    implements Study<FakeStudy.Settings> {

  enum Sign {
    PLUS,
    MINUS
  }

  record Settings(
      @Param(
              value = "how many",
              byDefault = "2",
              min = 1,
              max = 1e6,
              trial = {1, 9})
          int count,
      @Param(value = "how large", byDefault = "1", min = 1e-6, max = 1e6) double size,
      @Param(value = "which sign", byDefault = "plus") Sign sign) {}

  static FakeStudy of(BiFunction<Settings, Run, Table> body) {
    return new FakeStudy("fake.study", "value", body);
  }

  static Table table(double value) {
    return Table.with(List.of(Column.real("value", "a value"))).row(value).build();
  }

  @Override
  public String title() {
    return "A study";
  }

  @Override
  public String description() {
    return "It computes something.";
  }

  @Override
  public Class<Settings> parameters() {
    return Settings.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(Column.real(column, "a value"));
  }

  @Override
  public Table run(Settings settings, Run run) {
    return body.apply(settings, run);
  }
}
