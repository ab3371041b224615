package org.lemmata.report;

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
import java.util.Optional;
import org.lemmata.checks.ControlResult;
import org.lemmata.checks.Result;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Control;
import org.lemmata.study.claim.Expectation;
import org.lemmata.study.claim.Source;
import org.lemmata.study.claim.Verdict;

/**
 * A claim with all that is known of it.
 *
 * @param evidence shows what was seen
 * @param tables shows what the verdict rests on
 * @param settings the end of the command that examines it again
 */
record ClaimView(EvidenceView evidence, TablesView tables, String settings) {

  /** A claim that stands for itself. */
  DomContent alone(Result result) {
    return entry(result, "h4", result.claim().title(), "claim filtered")
        .attr("data-verdicts", VerdictMark.of(result).key());
  }

  /** One of the two claims of an erratum. */
  DomContent half(Result result, String role) {
    return entry(result, "h5", role + ": " + result.claim().title(), "claim half");
  }

  private ArticleTag entry(Result result, String heading, String title, String classes) {
    Claim claim = result.claim();
    VerdictMark mark = VerdictMark.of(result);
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

  private static String words(Result result, VerdictMark mark) {
    return switch (result.claim().expectation()) {
      case HOLDS -> mark.word();
      case FAILS_AS_PRINTED -> mark == VerdictMark.REFUTED ? "Refuted as printed" : mark.word();
      case FAILS_HERE -> mark == VerdictMark.REFUTED ? "Does not hold here" : mark.word();
      case MEASURED -> "Measured: " + mark.word().toLowerCase(Locale.ROOT);
    };
  }

  private static DomContent source(Source source) {
    return Tex.prose(source.mark().words() + " (" + source.where() + ")");
  }

  private static DomContent alarm(Result result) {
    return iff(
        !result.problems().isEmpty(),
        p(text("Not as expected."), each(result.problems(), EvidenceView::problem))
            .withClass("alarm"));
  }

  private DomContent facts(Result result) {
    Claim claim = result.claim();
    return dl(
            iff(!claim.assumptions().isEmpty(), fact("Assumes", list(claim.assumptions()))),
            fact("Examined", p(Tex.prose(claim.method()))),
            iff(FoundationsView.isIn(result), fact("Rests on", FoundationsView.of(result))),
            iff(
                claim.expectation() == Expectation.MEASURED,
                fact("Expected", p("Nothing: a headline that is measured and reported."))),
            sentence("Expected", claim.failsHere().map(why -> "To fail here: " + why)),
            iff(
                !claim.published().isEmpty(),
                fact("Compared with", FigureView.published(claim.published()))),
            sentence("Chosen", claim.chosen()),
            sentence("Chance", claim.everyDraw()),
            fact(
                "Seen",
                p(
                    text("In the setting: "),
                    Tex.prose(claim.setting()),
                    text(". Reach: "),
                    text(claim.reach().words()),
                    text(".")),
                evidence.ofClaim(result.judged())),
            controls(result),
            iff(!result.tables().isEmpty(), fact("Tables", tables.of(result.tables()))),
            fact("Reproduce", Command.of("lemmata check " + claim.id() + settings)))
        .withClass("facts");
  }

  private DomContent controls(Result result) {
    Claim claim = result.claim();
    return result.controls().isEmpty()
        ? fact("Controls", list(claim.controls().stream().map(Control::name).toList()))
        : fact(
            "Controls",
            ul(each(result.controls(), this::control)).withClass("controls"),
            MatrixView.of(result));
  }

  private DomContent control(ControlResult control) {
    VerdictMark mark = VerdictMark.of(control.judged().verdict());
    String must = Verdict.REFUTED == control.expected() ? "refuted" : "supported";
    String words =
        control.asExpected() ? must + ", as it must be" : mark.word() + ", not " + must + "!";
    return li(
        p(
            span(
                    text(control.control().mustFail() ? "Broken: " : "Must hold: "),
                    Tex.prose(control.control().name()))
                .withClass("broken"),
            text(" "),
            span(mark.shapeAnd(words))
                .withClasses("verdict", control.asExpected() ? "expected" : mark.key())),
        evidence.ofControl(control.judged()));
  }

  private static DomContent sentence(String term, Optional<String> sentence) {
    return sentence.<DomContent>map(said -> fact(term, p(Tex.prose(said)))).orElse(text(""));
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
