package org.lemmata.cli;

import java.util.List;
import org.lemmata.study.Study;
import org.lemmata.study.param.Parameter;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Column;

/** Explains a study. */
record StudyExplanation(Session session) {

  void print(Study<?> study) {
    List<Parameter> parameters = ParameterSpec.of(study.parameters()).parameters();
    Prose.print(session, "", study.id() + ": " + study.title());
    session.line("");
    Prose.print(session, "", study.description());
    Prose.print(session, "", study.repeats().sentence());
    study.needs().forEach(need -> Prose.print(session, "", "Needs " + need.what() + "."));
    session.line("");
    session.line("Parameters:");
    parameters.forEach(this::print);
    session.line("");
    session.line("Columns:");
    Columns columns = new Columns("  ");
    for (Column column : study.columns()) {
      columns.row(column.name(), unit(column), column.description());
    }
    columns.printProse(session);
    session.line("");
    session.line("Try:");
    Examples.of(study).forEach(command -> session.line("  " + command));
  }

  private void print(Parameter parameter) {
    Prose.line(session, "  ", parameter.name() + "=" + parameter.byDefault());
    Prose.print(session, "      ", parameter.description());
    Prose.print(session, "      ", "must be " + parameter.legal());
  }

  private static String unit(Column column) {
    return switch (column.unit()) {
      case "" -> "text";
      case "1" -> column.type() == Column.Type.WHOLE ? "whole number" : "number";
      default -> "in " + column.unit();
    };
  }
}
