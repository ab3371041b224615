package org.lemmata.report;

import static j2html.TagCreator.each;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import org.lemmata.study.claim.Finding;
import org.lemmata.study.claim.Numeral;

/** What was found, with numbers as they stand in print. */
public final class FindingView {

  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private FindingView() {}

  public static DomContent of(Finding finding) {
    return each(
        finding.pieces(),
        piece ->
            piece instanceof Numeral number
                ? text(print(number))
                : Tex.prose(((Finding.Words) piece).text()));
  }

  /** A true minus sign, and powers of ten written out: −1.25 × 10⁻⁷ in one line. */
  static String print(Numeral number) {
    StringBuilder print = new StringBuilder(number.negative() ? "−" : "");
    if (number.power() == 0) {
      return print.append(number.digits()).toString();
    }
    if (!number.digits().equals("1")) {
      print.append(number.digits()).append("\u00a0×\u00a0");
    }
    print.append("10").append(number.power() < 0 ? "⁻" : "");
    Integer.toString(Math.abs(number.power()))
        .chars()
        .forEach(digit -> print.append(RAISED.charAt(digit - '0')));
    return print.toString();
  }
}
