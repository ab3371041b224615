package org.lemmata.report;

import static j2html.TagCreator.each;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.List;
import org.lemmata.checks.Result;
import org.lemmata.study.claim.Verdict;

/** A verdict as readers see it: a shape and a word, so that colour is never needed. */
enum VerdictMark {
  SUPPORTED(
      "supported", "Supported", "<circle cx='8' cy='8' r='7'/><path d='M4.5 8.2l2.4 2.5 4.6-5'/>"),
  REFUTED(
      "refuted",
      "Refuted",
      "<rect x='1.5' y='1.5' width='13' height='13' rx='1'/><path d='M5 5l6 6M11 5l-6 6'/>"),
  INCONCLUSIVE(
      "inconclusive", "Inconclusive", "<path d='M8 .8L15.2 8 8 15.2.8 8z'/><path d='M5 8h6'/>"),
  NO_VERDICT(
      "no-verdict",
      "No verdict",
      "<path d='M5 1.2h6L14.8 5v6L11 14.8H5L1.2 11V5z' class='hollow'/><path d='M5 11l6-6'"
          + " class='hollow'/>"),
  LEFT_OUT("left-out", "Left out", "<path d='M2.5 8h11' class='hollow'/>"),
  NOT_RUN(
      "not-run",
      "Not run",
      "<circle cx='8' cy='8' r='6.8' stroke-dasharray='2.4 2.4' class='hollow'/>");

  private final String key;
  private final String word;
  private final String shape;

  VerdictMark(String key, String word, String shape) {
    this.key = key;
    this.word = word;
    this.shape = shape.replace('\'', '"');
  }

  /** The mark of a claim; one that was left out for a known reason has its own. */
  static VerdictMark of(Result result) {
    return result.leftOut() ? LEFT_OUT : of(result.judged().verdict());
  }

  static VerdictMark of(Verdict verdict) {
    return switch (verdict) {
      case SUPPORTED -> SUPPORTED;
      case REFUTED -> REFUTED;
      case INCONCLUSIVE -> INCONCLUSIVE;
      case NO_VERDICT -> NO_VERDICT;
      case NOT_RUN -> NOT_RUN;
    };
  }

  /** How many claims have this verdict. */
  long count(List<Result> results) {
    return results.stream().filter(result -> of(result) == this).count();
  }

  /** The name that style sheet and filter know it by. */
  String key() {
    return key;
  }

  /** The word. */
  String word() {
    return word;
  }

  /** All shapes, to stand once on each page that shows one of them. */
  static DomContent shapes() {
    StringBuilder symbols = new StringBuilder("<svg hidden>");
    for (VerdictMark mark : values()) {
      symbols.append("<symbol id=\"mark-").append(mark.key).append("\" viewBox=\"0 0 16 16\">");
      symbols.append(mark.shape).append("</symbol>");
    }
    return rawHtml(symbols.append("</svg>").toString());
  }

  /** The shape alone; a word must stand beside it. */
  DomContent shape() {
    return rawHtml("<svg class=\"mark " + key + "\" aria-hidden=\"true\">" + use() + "</svg>");
  }

  private String use() {
    return "<use href=\"#mark-" + key + "\"/>";
  }

  /** The shape as a part of a drawing; the drawing must tell the verdict in words, too. */
  String shapeAt(int x, String y) {
    return "<svg class=\"mark "
        + key
        + "\" x=\""
        + x
        + "\" y=\""
        + y
        + "\" width=\"14\" height=\"14\">"
        + use()
        + "</svg>";
  }

  /** Shape and word. */
  DomContent shapeAndWord() {
    return shapeAnd(word);
  }

  /** The shape with other words that tell the verdict. */
  DomContent shapeAnd(String words) {
    return each(shape(), text(words));
  }
}
