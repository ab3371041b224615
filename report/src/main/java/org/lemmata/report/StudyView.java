package org.lemmata.report;

import static j2html.TagCreator.article;
import static j2html.TagCreator.caption;
import static j2html.TagCreator.code;
import static j2html.TagCreator.details;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h4;
import static j2html.TagCreator.p;
import static j2html.TagCreator.summary;
import static j2html.TagCreator.table;
import static j2html.TagCreator.tbody;
import static j2html.TagCreator.td;
import static j2html.TagCreator.th;
import static j2html.TagCreator.thead;
import static j2html.TagCreator.tr;

import j2html.tags.DomContent;
import java.util.List;
import org.lemmata.study.Study;
import org.lemmata.study.param.Parameter;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Column;

/** A study: what it computes, its parameters, and the columns of its table. */
final class StudyView {

  private StudyView() {}

  static DomContent of(Study<?> study) {
    return article(
            h4(Tex.prose(study.title())),
            p(code(study.id())).withClass("byline"),
            p(Tex.prose(study.description())),
            p(study.repeats().sentence()),
            parameters(study),
            details(summary("Columns of its table"), columns(study)),
            Command.of("lemmata run " + study.id()))
        .withId(Anchors.of(study))
        .withClass("study");
  }

  private static DomContent parameters(Study<?> study) {
    List<Parameter> parameters = ParameterSpec.of(study.parameters()).parameters();
    return box(
        "Parameters of " + study.id(),
        List.of("Parameter", "What it is", "Default", "Legal"),
        each(
            parameters,
            parameter ->
                tr(
                    th(code(parameter.name())).attr("scope", "row"),
                    td(Tex.prose(parameter.description())),
                    td(code(parameter.byDefault())),
                    td(parameter.legal()))));
  }

  private static DomContent columns(Study<?> study) {
    return box(
        "Columns of " + study.id(),
        List.of("Column", "What it is", "Unit"),
        each(
            study.columns(),
            (Column column) ->
                tr(
                    th(code(column.name())).attr("scope", "row"),
                    td(Tex.prose(column.description())),
                    td(column.unit()))));
  }

  /** A table that scrolls in its own box where the page is too narrow for it. */
  static DomContent box(String title, List<String> heads, DomContent rows) {
    return div(table(
            caption(title),
            thead(tr(each(heads, head -> th(head).attr("scope", "col")))),
            tbody(rows)))
        .withClass("scroll")
        .attr("role", "region")
        .attr("aria-label", title)
        .withTabindex(0);
  }
}
