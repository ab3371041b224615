package org.lemmata.contracts;

import java.util.List;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** A study that does nothing with its parameters. */
record OtherSettings<P extends Record>(Class<P> parameters) implements Study<P> {

  @Override
  public String id() {
    return "fake.other";
  }

  @Override
  public String title() {
    return "A study";
  }

  @Override
  public String description() {
    return "It computes nothing.";
  }

  @Override
  public List<Column> columns() {
    return List.of(Column.real("value", "a value"));
  }

  @Override
  public Table run(P parameters, Run run) {
    return FakeStudy.table(0);
  }
}
