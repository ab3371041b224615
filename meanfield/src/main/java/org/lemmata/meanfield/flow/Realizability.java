package org.lemmata.meanfield.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lemmata.study.table.Numbers;

/**
 * Whether a law of w on [-1, 1] exists with E P₂(w) = γ₂ and E P₄(w) = γ₄, without which no
 * distribution of neurons has loss zero.
 *
 * <p>The γ fix the moments m₂ = E w² = (γ₂(d - 1) + 1)/d and m₄ = E w⁴ = [(d² - 1)γ₄ + 6(d + 2)m₂ -
 * 3]/((d + 2)(d + 4)); a law of w² on [0, 1] with these two moments exists exactly when m₂² ≤ m₄ ≤
 * m₂ (derived).
 *
 * @param setting the setting
 * @param m2 the second moment it asks for
 * @param m4 the fourth moment it asks for
 */
public record Realizability(Setting setting, double m2, double m4) {

  /** Rounding of the moments, so that the extreme laws (w = 1, or |w| constant) count as laws. */
  private static final double ROUNDING = 1e-14;

  static Realizability of(Setting setting) {
    double d = setting.d();
    double m2 = Math.fma(setting.gamma2(), d - 1, 1) / d;
    double m4 = ((d - 1) * (d + 1) * setting.gamma4() + 6 * (d + 2) * m2 - 3) / ((d + 2) * (d + 4));
    return new Realizability(setting, m2, m4);
  }

  /** Whether m₂² ≤ m₄, up to rounding. */
  public boolean spread() {
    return m2 * m2 <= m4 + ROUNDING;
  }

  /** Whether m₄ ≤ m₂, up to rounding. */
  public boolean bounded() {
    return m4 <= m2 + ROUNDING;
  }

  /** Whether such a law exists. */
  public boolean holds() {
    return spread() && bounded();
  }

  /** One sentence for each inequality that fails, with its numbers; empty when a law exists. */
  public List<String> objections() {
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
