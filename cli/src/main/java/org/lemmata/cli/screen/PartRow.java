package org.lemmata.cli.screen;

import java.util.List;
import java.util.Locale;
import org.lemmata.study.claim.Comparison;
import org.lemmata.study.claim.Finding;
import org.lemmata.study.claim.Numeral;
import org.lemmata.study.claim.Role;
import org.lemmata.study.claim.Strip;

/**
 * What a line says of one number that decides.
 *
 * @param name the name of the number; a part of the rig is called so
 * @param seen the number, with its standard error if it has one
 * @param allowed where it may lie
 * @param margin how far within that it lies, in standard errors; negative outside, a dash without
 *     standard error
 * @param strip its picture
 */
record PartRow(String name, String seen, String allowed, String margin, Strip strip) {

  private static final double MOST = 9999;

  static PartRow of(Comparison comparison) {
    Strip strip = comparison.evidence().strip();
    return new PartRow(
        (comparison.role() == Role.RIG ? "rig: " : "") + comparison.name(),
        seen(comparison.evidence().finding()),
        allowed(strip.lower(), strip.upper()),
        margin(strip),
        strip);
  }

  /** The first number of a finding; an error belongs to it, and so do the tries of a frequency. */
  private static String seen(Finding finding) {
    List<Finding.Piece> pieces = finding.pieces();
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i) instanceof Numeral number) {
        boolean error =
            i + 2 < pieces.size()
                && pieces.get(i + 1) instanceof Finding.Words words
                && words.text().equals(" ± ");
        return number.plain() + (error ? "±" + ((Numeral) pieces.get(i + 2)).plain() : "");
      }
      String words = ((Finding.Words) pieces.get(i)).text();
      if (words.matches("\\d+ of \\d+,.*")) {
        return words.substring(0, words.indexOf(','));
      }
    }
    return finding.plain();
  }

  private static String allowed(double low, double high) {
    if (Double.isInfinite(low)) {
      return Double.isInfinite(high) ? "" : "≤" + Numeral.of(high).plain();
    }
    return Double.isInfinite(high)
        ? "≥" + Numeral.of(low).plain()
        : Numeral.of(low).plain() + "…" + Numeral.of(high).plain();
  }

  private static String margin(Strip strip) {
    double error = strip.standardError();
    double room = Math.min(strip.upper() - strip.value(), strip.value() - strip.lower());
    if (!(error > 0) || !Double.isFinite(room / error)) {
      return "–";
    }
    double margin = room / error;
    if (Math.abs(margin) > MOST) {
      return margin > 0 ? ">9999" : "<−9999";
    }
    return String.format(Locale.ROOT, Math.abs(margin) < 10 ? "%.1f" : "%.0f", margin)
        .replace('-', '−');
  }
}
