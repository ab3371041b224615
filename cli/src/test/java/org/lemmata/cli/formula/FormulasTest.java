package org.lemmata.cli.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.study.Papers;
import org.lemmata.study.claim.Claim;

/** Formulas as a mathematician would type them by hand. */
class FormulasTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "a = b # a = b",
        "\\sigma_2^2 \\gamma_2^2 # σ₂² γ₂²",
        "\\eta^* = \\frac{1}{n + d + 1 + \\sigma^2} # η* = 1/(n + d + 1 + σ²)",
        "\\tfrac12 \\sum_i (y_i - w^\\top x_i)^2 # ½ ∑ᵢ (yᵢ − wᵀ xᵢ)²",
        "\\frac{q}{2} d^{-2/3} # (q/2) d^(−2/3)",
        "\\frac{\\log d}{4\\sigma_2^2} # (log d)/(4σ₂²)",
        "\\frac{dL}{dt} \\le 0 # dL/dt ≤ 0",
        "\\sqrt N_{k,d} # √N_{k,d}",
        "\\sqrt{2 \\ln(6/\\delta)} # √(2 ln(6/δ))",
        "\\|g\\|_\\infty \\ge \\max_{\\mathrm{net}} |g| # ‖g‖_∞ ≥ max_net |g|",
        "E\\left[w_{\\mathrm{ridge}}^\\top X^\\top y\\right] # E[w_ridgeᵀ Xᵀ y]",
        "\\hat y = \\bar P_k(\\langle u, x\\rangle) # ŷ = P̄ₖ(⟨u, x⟩)",
        "\\Pi_{\\le k-1} f # Π_{≤k−1} f",
        "W_2 = \\pm 1/r # W₂ = ±1/r",
        "1 \\pm 1/d # 1 ± 1/d",
        "\\Sigma \\not\\propto I # Σ not ∝ I",
        "\\Pr(y f(x) > 0) = \\max\\{1 - n/2^d, 0\\} # Pr(y f(x) > 0) = max{1 − n/2ᵈ, 0}",
        "F(M) := \\min_{W = M} L(W) # F(M) := min_{W = M} L(W)",
        "x \\unheard y # x \\unheard y"
      })
  void aStatementWithoutDollarsIsAFormula(String latex, String text) {
    assertEquals(
        java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD),
        java.text.Normalizer.normalize(Formulas.ofStatement(latex), java.text.Normalizer.Form.NFD));
  }

  @Test
  void aStatementThatEndsWithAFullStopIsASentence() {
    assertEquals("At least 80% are right.", Formulas.ofStatement("At least 80% are right."));
  }

  @Test
  void wordsStayWords() {
    assertEquals("at $5 a piece, σ = 1", Formulas.of("at \\$5 a piece, $\\sigma = 1$"));
    assertEquals("a_1 and $ alone", Formulas.of("a_1 and $ alone"));
    assertEquals("steps = 2 and ≤ 3", Formulas.of("steps $= 2$ and $\\le 3$"));
  }

  @Test
  void everyFormulaOfThePapersIsReadable() {
    for (Claim claim : Papers.load().claims()) {
      for (String text : texts(claim)) {
        assertFalse(text.contains("\\") || text.contains("$"), claim.id() + ": " + text);
      }
    }
  }

  private static List<String> texts(Claim claim) {
    List<String> texts = new ArrayList<>(List.of(Formulas.ofStatement(claim.statement())));
    texts.add(Formulas.of(claim.method()));
    texts.add(Formulas.of(claim.setting()));
    texts.add(Formulas.of(claim.source().where()));
    claim.assumptions().forEach(assumption -> texts.add(Formulas.of(assumption)));
    claim.controls().forEach(control -> texts.add(Formulas.of(control.name())));
    claim.everyDraw().ifPresent(reason -> texts.add(Formulas.of(reason)));
    return texts;
  }
}
