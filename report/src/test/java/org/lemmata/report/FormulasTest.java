package org.lemmata.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.roastedroot.quickjs4j.core.Runner;
import java.io.IOException;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.lemmata.report.math.Formula;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;

/** Every formula that a registered paper puts on the page is read, and as KaTeX reads it. */
class FormulasTest {

  private static final String KATEX = "/META-INF/maven/org.webjars.npm/katex/pom.properties";

  private static final String SET_ALL =
      """
      ;for (const formula of formulas) {
        console.log(katex.renderToString(formula, {displayMode: true, output: "mathml"})
          .replace(/\\s*\\n\\s*/g, " "));
      }
      """;

  /** Words one after another that no command makes upright: a sentence taken for a formula. */
  private static final Pattern SENTENCE =
      Pattern.compile("(?<![\\\\A-Za-z{])[A-Za-z]{3,} [a-z]{2,}");

  @Test
  void everyFormulaIsReadAsKatexReadsIt() throws IOException {
    List<Paper> papers = new ArrayList<>(Papers.load().all());
    papers.add(new FakePaper("fake", UnaryOperator.identity()));
    List<String> formulas = PaperFormulas.of(papers);
    List<String> expected = katex(formulas);
    assertEquals(formulas.size(), expected.size());
    for (int i = 0; i < formulas.size(); i++) {
      String latex = formulas.get(i);
      assertEquals(skeleton(expected.get(i)), skeleton(Formula.of(latex).displayed()), latex);
    }
  }

  @Test
  void noSentenceIsTakenForAFormula() {
    for (String formula : PaperFormulas.of(Papers.load().all())) {
      assertFalse(SENTENCE.matcher(formula).find(), formula);
    }
    assertTrue(SENTENCE.matcher("a training set").find());
  }

  private static List<String> katex(List<String> formulas) throws IOException {
    String list = new ObjectMapper().writeValueAsString(formulas);
    try (Runner runner = Runner.builder().build()) {
      runner.compileAndExec(
          "globalThis.self = globalThis;" + script() + ";const formulas = " + list + SET_ALL);
      return runner.stdout().strip().lines().toList();
    }
  }

  private static String script() throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(Resources.text(KATEX)));
    String version = properties.getProperty("version");
    return Resources.text("/META-INF/resources/webjars/katex/" + version + "/dist/katex.min.js");
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
