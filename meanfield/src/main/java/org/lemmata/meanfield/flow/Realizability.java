package org.lemmata.meanfield.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lemmata.study.table.Numbers;

/**
 * Whether a law of w on [-1, 1] exists with E P₂(w) = γ₂ and E P₄(w) = γ₄, without which no
 * distribution of neurons has loss zero. A degree with σₖ = 0 is not part of target, activation or
 * loss, and its γₖ asks for nothing.
 *
 * <p>The γ fix the moments m₂ = E w² = (γ₂(d - 1) + 1)/d and m₄ = E w⁴ = [(d² - 1)γ₄ + 6(d + 2)m₂ -
 * 3]/((d + 2)(d + 4)); a law of w² on [0, 1] with these two moments exists exactly when m₂² ≤ m₄ ≤
 * m₂ (derived). With degree 2 alone it exists when 0 ≤ m₂ ≤ 1, that is for γ₂ from -1/(d - 1), w =
 * 0, to 1, |w| = 1. With degree 4 alone it exists for γ₄ from the least value of P₄, -6/((d - 1)(d
 * + 4)) at w² = 3/(d + 4), to the largest, 1 at |w| = 1: a mean of P₄ may be anything between
 * (derived).
 *
 * @param setting the setting
 * @param m2 the second moment it asks for
 * @param m4 the fourth moment it asks for
 */
public record Realizability(Setting setting, double m2, double m4) {

  /** Rounding, so that the extreme laws (w = 1, or |w| constant) count as laws. */
  private static final double ROUNDING = 1e-14;

  static Realizability of(Setting setting) {
    double d = setting.d();
    double m2 = Math.fma(setting.gamma2(), d - 1, 1) / d;
    double m4 = ((d - 1) * (d + 1) * setting.gamma4() + 6 * (d + 2) * m2 - 3) / ((d + 2) * (d + 4));
    return new Realizability(setting, m2, m4);
  }

  /** Whether m₂² ≤ m₄, up to rounding of the terms of both. */
  public boolean spread() {
    return m2 * m2 <= m4 + rounding4() + 2 * Math.abs(m2) * rounding2();
  }

  /** Whether m₄ ≤ m₂, up to rounding of the terms of both. */
  public boolean bounded() {
    return m4 <= m2 + rounding4() + rounding2();
  }

  private double rounding2() {
    double d = setting.d();
    return ROUNDING * (Math.abs(setting.gamma2()) + 1 / d);
  }

  /** The terms of m₄ are at most |γ₄|, and 6/d and 3/d² times those of m₂ and 1. */
  private double rounding4() {
    double d = setting.d();
    return ROUNDING * (Math.abs(setting.gamma4()) + 3 / (d * d)) + 6 / d * rounding2();
  }

  /** Whether such a law exists. */
  public boolean holds() {
    return objections().isEmpty();
  }

  /** One sentence for each inequality that fails, with its numbers; empty when a law exists. */
  public List<String> objections() {
    boolean second = setting.sigma2() != 0;
    boolean fourth = setting.sigma4() != 0;
    double d = setting.d();
    if (second && fourth) {
      return ofBoth();
    }
    if (second) {
      return alone("E P₂(w) = gamma2", setting.gamma2(), "−1/(d − 1)", -1 / (d - 1));
    }
    return fourth
        ? alone(
            "E P₄(w) = gamma4", setting.gamma4(), "−6/((d − 1)(d + 4))", -6 / ((d - 1) * (d + 4)))
        : List.of();
  }

  private List<String> alone(String mean, double gamma, String formula, double least) {
    return gamma >= least * (1 + ROUNDING) && gamma <= 1
        ? List.of()
        : List.of(
            String.format(
                Locale.ROOT,
                "No law of w on [−1, 1] has %s = %s at d = %d: it can be from %s = %.4g to 1.",
                mean,
                number(gamma),
                setting.d(),
                formula,
                least));
  }

  private List<String> ofBoth() {
    List<String> sentences = new ArrayList<>();
    if (!spread()) {
      sentences.add(sentence("(E w²)² ≤ E w⁴", "(E w²)²", m2 * m2, "E w⁴", m4));
    }
    if (!bounded()) {
      sentences.add(sentence("E w⁴ ≤ E w²", "E w⁴", m4, "E w²", m2));
    }
    return List.copyOf(sentences);
  }

  private String sentence(String law, String left, double big, String right, double small) {
    return String.format(
        Locale.ROOT,
        "No law of w on [−1, 1] has E P₂(w) = gamma2 = %s and E P₄(w) = gamma4 = %s at d = %d:"
            + " %s fails, since it would need %s = %.4g and %s = %.4g.",
        number(setting.gamma2()),
        number(setting.gamma4()),
        setting.d(),
        law,
        left,
        big,
        right,
        small);
  }

  private static String number(double value) {
    return Numbers.shortest(value);
  }
}
