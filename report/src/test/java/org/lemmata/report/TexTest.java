package org.lemmata.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TexTest {

  @Test
  void aStatementWithoutDollarsIsAFormula() {
    assertEquals(
        "<math display=\"block\"><mi>a</mi><mo>&lt;</mo><mi>b</mi></math>",
        Tex.statement(" a < b ").render());
    assertEquals(List.of("a < b"), Tex.formulasOfStatement(" a < b "));
  }

  @Test
  void formulasStandBetweenDollars() {
    assertEquals(
        "for <span class=\"tied\"><math><mi>x</mi><mo>&gt;</mo><mn>0</mn></math>,</span>"
            + " <span class=\"tied\"><math><mi>y</mi></math>.</span>",
        Tex.statement("for $x > 0$, $ y $.").render());
  }

  @Test
  void aFormulaThatCannotBeReadStandsThereAsItsSource() {
    assertEquals(
        "<code class=\"tex broken-formula\" title=\"This formula could not be typeset: \\frc is not"
            + " known here\">\\frc{a}&lt;b</code>",
        Tex.prose("$\\frc{a}<b$").render());
    assertTrue(Tex.prose("$\\frc$, & b").render().endsWith("</code>, &amp; b"));
    assertTrue(Tex.prose("$a$-th<b").render().endsWith("</math>-th</span>&lt;b"));
  }

  @Test
  void proseWithoutDollarsIsText() {
    assertEquals("a &lt; b", Tex.prose("a < b").render());
  }

  @Test
  void escapedAndLonelyDollarsAreText() {
    assertEquals("costs $5", Tex.prose("costs \\$5").render());
    assertEquals("costs $5", Tex.prose("costs $5").render());
    assertEquals("<math><mi>x</mi></math> for $5", Tex.prose("$x$ for $5").render());
    assertEquals(List.of("a\\$b"), Tex.formulas("$a\\$b$"));
  }

  @Test
  void aSentenceBeginsWithACapitalUnlessItBeginsWithASymbol() {
    assertEquals("Error of", Tex.sentence("error of").render());
    assertEquals("d = 2: step", Tex.sentence("d = 2: step").render());
    assertEquals("<math><mi>x</mi><mi>y</mi></math> is", Tex.sentence("$xy$ is").render());
    assertEquals("", Tex.sentence("").render());
  }
}
