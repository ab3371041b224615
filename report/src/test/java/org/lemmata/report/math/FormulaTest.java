package org.lemmata.report.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class FormulaTest {

  @Example
  void lettersNumbersAndSigns() {
    assertEquals("<mi>a</mi><mi>/</mi><mn>1.5</mn>", inside("a/1.5"));
    assertEquals("<mn>10</mn><mi>,</mi><mn>000</mn>", inside("10{,}000"));
    assertEquals("<mi mathvariant=\"normal\">Σ</mi><mi>ℝ</mi>", inside("\\Sigma\\mathbb{R}"));
  }

  @Example
  void aCommandTakesOneDigit() {
    assertEquals("<mfrac><mn>1</mn><mn>8</mn></mfrac><mn>5</mn>", inside("\\frac185"));
    assertEquals("<msup><mi>x</mi><mn>1</mn></msup><mn>0</mn>", inside("x^10"));
  }

  @Example
  void aSignAheadOfATermHasNoSpaceAroundIt() {
    assertEquals("<mo form=\"prefix\">−</mo><mi>x</mi>", inside("-x"));
    assertEquals("<mi>x</mi><mo>−</mo><mi>y</mi>", inside("x-y"));
    assertEquals("<mi>x</mi><mo>=</mo><mo form=\"prefix\">−</mo><mn>1</mn>", inside("x = -1"));
    assertEquals("<msup><mi>x</mi><mo>∗</mo></msup>", inside("x^*"));
  }

  @Example
  void aFunctionKeepsItsDistance() {
    String thin = "<mspace width=\"0.17em\"/>";
    assertEquals("<mn>2</mn>" + thin + "<mi>log</mi>" + thin + "<mi>d</mi>", inside("2\\log d"));
    assertEquals("<mi>tr</mi><mo stretchy=\"false\">(</mo>", inside("\\operatorname{tr}("));
  }

  @Example
  void boundsStandBelowOnALineOfTheirOwn() {
    assertEquals("<munder><mo>∑</mo><mi>i</mi></munder>", shown("\\sum_i"));
    assertEquals("<msub><mo>∑</mo><mi>i</mi></msub>", inside("\\sum_i"));
    assertEquals("<munder><mi>max</mi><mi>i</mi></munder>", shown("\\max_i"));
  }

  @Example
  void primesJoinTheExponent() {
    assertEquals(
        "<msubsup><mi>f</mi><mi>k</mi><mrow><mi>′</mi><mn>2</mn></mrow></msubsup>",
        inside("f_k'^2"));
  }

  @Example
  void aLongFormulaMayBreakOutsideBracketsOnly() {
    String formula = Formula.of("a(x + y + z + u) = b + c + d + e + f").inline("");
    assertEquals(6, formula.split("<math>", -1).length - 1, formula);
    assertTrue(formula.startsWith("<math><mi>a</mi><mo stretchy=\"false\">(</mo><mi>x</mi><mo>+"));
    assertTrue(formula.contains("<mo form=\"infix\">=</mo></math><math><mi>b</mi>"), formula);
    assertEquals(1, Formula.of("a = b").inline("").split("<math>", -1).length - 1);
  }

  @Example
  void noLineBeginsWithTheStopAfterAFormula() {
    assertEquals(
        "<span class=\"tied\"><math><mi>a</mi></math>.</span>", Formula.of("a").inline("."));
    String formula = Formula.of("a + b + c + d + e + f = g + h + k").inline(",");
    assertTrue(formula.endsWith("<span class=\"tied\"><math><mi>k</mi></math>,</span>"), formula);
  }

  @Example
  void whatIsNotKnownIsRefusedByName() {
    assertEquals("\\frc is not known here", refused("\\frc12"));
    assertEquals("'}' is missing", refused("{a"));
    assertEquals("'}' without its beginning", refused("a}"));
    assertEquals("two exponents or two indices", refused("a^b^c"));
    assertEquals("something is missing at the end", refused("\\frac1"));
    assertEquals("& is not known here", refused("a & b"));
    assertEquals("an empty formula", refused(" "));
  }

  @Property
  void anythingIsWellFormedOrRefused(
      @ForAll
          @StringLength(max = 12)
          @Chars({'a', '1', '^', '_', '\'', '{', '}', '(', '-', '<', '&', '\\', ' ', '|', ',', '√'})
          String latex)
      throws ParserConfigurationException, SAXException, IOException {
    try {
      String math = "<p>" + Formula.of(latex).inline("") + "</p>";
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(math)));
    } catch (UnknownLatex e) {
      assertTrue(e.getMessage().length() < 60, e.getMessage());
    }
  }

  private static String refused(String latex) {
    return assertThrows(UnknownLatex.class, () -> Formula.of(latex)).getMessage();
  }

  private static String inside(String latex) {
    return Formula.of(latex).inline("").replaceAll("^<math>|</math>$", "");
  }

  private static String shown(String latex) {
    return Formula.of(latex).displayed().replaceAll("^<math[^>]*>|</math>$", "");
  }
}
