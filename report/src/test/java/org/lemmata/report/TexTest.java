package org.lemmata.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TexTest {

  @Test
  void aStatementWithoutDollarsIsAFormula() {
    assertEquals("<code class=\"tex display\">a &lt; b</code>", Tex.statement(" a < b ").render());
    assertEquals(List.of("a < b"), Tex.formulasOfStatement(" a < b "));
  }

  @Test
  void formulasStandBetweenDollars() {
    assertEquals(
        "for <code class=\"tex\">x &gt; 0</code>, <code class=\"tex\">y</code>.",
        Tex.statement("for $x > 0$, $ y $.").render());
  }

  @Test
  void proseWithoutDollarsIsText() {
    assertEquals("a &lt; b", Tex.prose("a < b").render());
  }

  @Test
  void escapedAndLonelyDollarsAreText() {
    assertEquals("costs $5", Tex.prose("costs \\$5").render());
    assertEquals("costs $5", Tex.prose("costs $5").render());
    assertEquals("<code class=\"tex\">x</code> for $5", Tex.prose("$x$ for $5").render());
    assertEquals(List.of("a\\$b"), Tex.formulas("$a\\$b$"));
  }

  @Test
  void aSentenceBeginsWithACapitalUnlessItBeginsWithASymbol() {
    assertEquals("Error of", Tex.sentence("error of").render());
    assertEquals("d = 2: step", Tex.sentence("d = 2: step").render());
    assertEquals("<code class=\"tex\">xy</code> is", Tex.sentence("$xy$ is").render());
    assertEquals("", Tex.sentence("").render());
  }
}
