package org.lemmata.report;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.List;
import org.lemmata.checks.Result;

/** Buttons that show only the claims with one verdict; hidden where scripts do not run. */
final class Filter {

  private Filter() {}

  static DomContent of(List<Result> results) {
    return div(
            span("Show claims: ").withId("filter-name"),
            choice("all", text("All " + results.size())),
            each(
                List.of(VerdictMark.values()),
                mark ->
                    choice(mark.key(), each(mark.shapeAndWord(), text(" " + mark.count(results))))),
            p().withId("filter-said").attr("role", "status"))
        .withId("filter")
        .attr("role", "group")
        .attr("aria-labelledby", "filter-name")
        .isHidden();
  }

  private static DomContent choice(String key, DomContent label) {
    return button(label)
        .withType("button")
        .withData("show", key)
        .attr("aria-pressed", Boolean.toString(key.equals("all")));
  }
}
