package org.lemmata.figures.report;

import static j2html.TagCreator.a;
import static j2html.TagCreator.article;
import static j2html.TagCreator.code;
import static j2html.TagCreator.dd;
import static j2html.TagCreator.div;
import static j2html.TagCreator.dl;
import static j2html.TagCreator.dt;
import static j2html.TagCreator.each;
import static j2html.TagCreator.header;
import static j2html.TagCreator.iff;
import static j2html.TagCreator.li;
import static j2html.TagCreator.p;
import static j2html.TagCreator.span;
import static j2html.TagCreator.tag;
import static j2html.TagCreator.text;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import j2html.tags.specialized.ArticleTag;
import java.util.List;
import java.util.Locale;
import org.lemmata.checks.ControlResult;
import org.lemmata.checks.Result;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Control;
import org.lemmata.study.claim.Expectation;
import org.lemmata.study.claim.Source;

/**
 * A claim with all that is known of it.
 *
 * @param evidence shows what was seen
 * @param settings the end of the command that examines it again
 */
record ClaimView(EvidenceView evidence, String settings) {

  /** A claim that stands for itself. */
  DomContent alone(Result result) {
    return entry(result, "h4", result.claim().title(), "claim filtered")
        .attr("data-verdicts", Mark.of(result.judged().verdict()).key());
  }

  /** One of the two claims of an erratum. */
  DomContent half(Result result, String role) {
    return entry(result, "h5", role + ": " + result.claim().title(), "claim half");
  }

  private ArticleTag entry(Result result, String heading, String title, String classes) {
    Claim claim = result.claim();
    Mark mark = Mark.of(result.judged().verdict());
    return article(
            header(
                tag(heading).with(Tex.prose(title)),
                p(mark.shapeAnd(words(result, mark))).withClasses("verdict", mark.key())),
            p(
                    a(code(claim.id())).withHref("#" + Anchors.of(claim)),
                    text(" · "),
                    span(source(claim.source())).withClass("source"))
                .withClass("byline"),
            alarm(result),
            div(Tex.statement(claim.statement())).withClasses("statement", "scroll"),
            facts(result))
        .withId(Anchors.of(claim))
        .withClass(classes);
  }

  private static String words(Result result, Mark mark) {
    return switch (result.claim().expectation()) {
      case HOLDS -> mark.word();
      case FAILS_AS_PRINTED -> mark == Mark.REFUTED ? "Refuted as printed" : mark.word();
      case MEASURED -> "Measured: " + mark.word().toLowerCase(Locale.ROOT);
    };
  }

  private static DomContent source(Source source) {
    return Tex.prose(source.mark().words() + " (" + source.where() + ")");
  }

  private static DomContent alarm(Result result) {
    return iff(
        !result.asExpected(),
        p(
                text("Not as expected."),
                each(result.problems(), problem -> each(text(" "), Tex.prose(problem))))
            .withClass("alarm"));
  }

  private DomContent facts(Result result) {
    Claim claim = result.claim();
    return dl(
            iff(!claim.assumptions().isEmpty(), fact("Assumes", list(claim.assumptions()))),
            fact("Examined", p(Tex.prose(claim.method()))),
            iff(
                claim.expectation() == Expectation.MEASURED,
                fact("Expected", p("Nothing: a headline that is measured and reported."))),
            fact("Seen", evidence.ofClaim(result.judged())),
            controls(result),
            fact("Reproduce", Command.of("lemmata check " + claim.id() + settings)))
        .withClass("facts");
  }

  private DomContent controls(Result result) {
    Claim claim = result.claim();
    if (claim.noControl().isPresent()) {
      return fact("Control", p(text("None possible: "), Tex.prose(claim.noControl().get())));
    }
    return result.controls().isEmpty()
        ? fact("Controls", list(claim.controls().stream().map(Control::broken).toList()))
        : fact("Controls", ul(each(result.controls(), this::control)).withClass("controls"));
  }

  private DomContent control(ControlResult control) {
    Mark mark = Mark.of(control.judged().verdict());
    String words = control.refuted() ? "refuted, as it must be" : mark.word() + ", not refuted!";
    return li(
        p(
            span(text("Broken: "), Tex.prose(control.control().broken())).withClass("broken"),
            text(" "),
            span(mark.shapeAnd(words))
                .withClasses("verdict", control.refuted() ? "expected" : mark.key())),
        evidence.ofControl(control.judged()));
  }

  private static DomContent list(List<String> sentences) {
    return sentences.size() == 1
        ? p(Tex.prose(sentences.get(0)))
        : ul(each(sentences, sentence -> li(Tex.prose(sentence))));
  }

  private static DomContent fact(String term, DomContent... description) {
    return div(dt(term), dd(description));
  }
}
