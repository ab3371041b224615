package org.lemmata.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lemmata.report.math.Formula;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;

/** Every formula that a registered paper puts on the page is read, and as KaTeX reads it. */
class FormulasTest {

  /** Words one after another that no command makes upright: a sentence taken for a formula. */
  private static final Pattern SENTENCE =
      Pattern.compile("(?<![\\\\A-Za-z{])[A-Za-z]{3,} [a-z]{2,}");

  /** Of registered papers only what is not noted is asked; {@code -Dlemmata.katex=write} notes. */
  @Test
  void everyFormulaIsReadAsKatexReadsIt() throws IOException {
    boolean anew = "write".equals(System.getProperty("lemmata.katex"));
    Map<String, String> readings = readings(Papers.load().all());
    KatexNotes noted = anew ? new KatexNotes(Set.of()) : KatexNotes.ofThisVersion();
    Map<String, String> open = readings(List.of(new FakePaper("fake", UnaryOperator.identity())));
    readings.forEach(
        (latex, read) -> {
          if (!noted.has(latex, read)) {
            open.put(latex, read);
          }
        });
    areAsKatexReads(open);
    if (anew) {
      KatexNotes.write(readings);
    }
  }

  /** Whatever is noted. */
  @Tag("hostile")
  @Test
  void soIsEachThatIsNoted() throws IOException {
    areAsKatexReads(readings(Papers.load().all()));
  }

  @Test
  void noSentenceIsTakenForAFormula() {
    for (String formula : PaperFormulas.of(Papers.load().all())) {
      assertFalse(SENTENCE.matcher(formula).find(), formula);
    }
    assertTrue(SENTENCE.matcher("a training set").find());
  }

  private static Map<String, String> readings(List<Paper> papers) {
    Map<String, String> readings = new TreeMap<>();
    for (String latex : PaperFormulas.of(papers)) {
      readings.put(latex, skeleton(Formula.of(latex).displayed()));
    }
    return readings;
  }

  private static void areAsKatexReads(Map<String, String> readings) throws IOException {
    List<String> formulas = List.copyOf(readings.keySet());
    List<String> expected = Katex.displayed(formulas);
    assertEquals(formulas.size(), expected.size());
    for (int i = 0; i < formulas.size(); i++) {
      String latex = formulas.get(i);
      assertEquals(skeleton(expected.get(i)), readings.get(latex), latex);
    }
  }

  /** Which elements hold what text, without rows, spaces, attributes and kinds of leaves. */
  private static String skeleton(String mathml) {
    Document document = Jsoup.parse(mathml, "", Parser.xmlParser());
    document.outputSettings().prettyPrint(false);
    document.select("annotation, mspace").remove();
    document.select("span, math, semantics, mrow, mstyle, mpadded, mi, mo, mn, mtext").unwrap();
    document.getAllElements().forEach(element -> element.clearAttributes());
    return Normalizer.normalize(document.html(), Normalizer.Form.NFKC)
        .replaceAll("[\\s\u2061]+|&#xa0;", "")
        .replace('∥', '‖')
        .replace('∣', '|');
  }
}
