package org.lemmata.report;

import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.style;

import j2html.tags.DomContent;
import java.util.Map;
import java.util.regex.Pattern;
import org.lemmata.checks.Checked;
import org.lemmata.study.Study;

/**
 * Parts of the report for a page that is another's, such as a notebook's. Each is one element with
 * the report's style, which holds within it alone.
 */
public final class Inset {

  private static final Pattern LINK = Pattern.compile(" href=\"#([^\"]+)\"");

  /** What pages of notebooks have rules for, among them floating terms; and room at the sides. */
  private static final String FOREIGN =
      ":is(article, h4, h5, p, ul, li, dl, dt, dd, table, thead, tbody, tr, th, td, caption, code,"
          + " details, summary, a) { all: revert; }\n"
          + "& { padding: 0 1rem; }";

  private Inset() {}

  /** Claims with their evidence and controls, in the order in which they were judged. */
  public static String of(Checked checked) {
    ClaimView view =
        new ClaimView(
            new EvidenceView(Artwork.DRAWN),
            new TablesView(Map.of(), PageShelf.WITHIN),
            Report.claimSettings(checked));
    return html(each(VerdictMark.shapes(), each(checked.results(), view::alone)));
  }

  /** A study: what it computes, its parameters, and the columns of its table. */
  public static String of(Study<?> study) {
    return html(StudyView.of(study));
  }

  private static String html(DomContent content) {
    String inset = div(style(rawHtml(ownStyle())), content).withClass("lemmata-inset").render();
    // What is not here cannot be linked to.
    return LINK.matcher(inset)
        .replaceAll(link -> inset.contains(" id=\"" + link.group(1) + "\"") ? "$0" : "");
  }

  /** The rules of the page, which become those of the element, in place of the other page's. */
  private static String ownStyle() {
    String rules =
        Resources.text("report.css").replace(":root {", "& {").replace("\nbody {", "\n& {");
    return ".lemmata-inset {\n" + FOREIGN + "\n" + rules + "\n}";
  }
}
