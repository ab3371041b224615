package org.lemmata.lab;

import java.util.List;
import org.lemmata.figures.table.Prediction;
import org.lemmata.report.Tex;
import org.lemmata.study.Need;
import org.lemmata.study.Papers;
import org.lemmata.study.Study;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Column;

/**
 * What the page needs of a study before it runs.
 *
 * @param id its id
 * @param title one line, as HTML
 * @param description a paragraph, as HTML
 * @param knobs its parameters
 * @param columns the columns of its table
 * @param suggestions what figures show of it
 * @param needs what it cannot do without, such as a library that has to be fetched
 */
record StudySheet(
    String id,
    String title,
    String description,
    List<Knob> knobs,
    List<Cells> columns,
    List<Suggestion> suggestions,
    List<String> needs) {

  /**
   * A column.
   *
   * @param name its name
   * @param description one line
   * @param number whether it holds numbers
   * @param prediction whether it holds what is predicted
   */
  record Cells(String name, String description, boolean number, boolean prediction) {

    static Cells of(Column column) {
      return new Cells(
          column.name(),
          column.description(),
          column.type() != Column.Type.TEXT,
          Prediction.is(column));
    }
  }

  static StudySheet of(Study<?> study, Papers papers) {
    return new StudySheet(
        study.id(),
        Tex.prose(study.title()).render(),
        Tex.prose(study.description()).render(),
        ParameterSpec.of(study.parameters()).parameters().stream().map(Knob::of).toList(),
        study.columns().stream().map(Cells::of).toList(),
        Suggestion.of(papers, study),
        study.needs().stream().map(Need::what).toList());
  }
}
