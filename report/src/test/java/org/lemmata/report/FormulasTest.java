package org.lemmata.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.roastedroot.quickjs4j.core.Runner;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;
import org.lemmata.study.Statement;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.figure.Figure;

/**
 * Every formula that a registered paper puts on the page can be set. Without a browser, in which
 * {@link BrowserTest} sees the same.
 */
class FormulasTest {

  private static final String SET_ALL =
      """
      ;for (const formula of formulas) {
        try { katex.renderToString(formula, {throwOnError: true}); }
        catch (problem) { console.log(formula + "  --  " + problem.message); }
      }
      console.log("done " + formulas.length);
      """;

  @BeforeAll
  static void needsNoBrowser() {
    assumeTrue(Browser.find().isEmpty(), "there is a browser: BrowserTest sets every formula");
  }

  @Test
  void everyFormulaIsSet() throws JsonProcessingException {
    List<Paper> papers = new ArrayList<>(Papers.load().all());
    papers.add(new FakePaper("fake", UnaryOperator.identity()));
    List<String> formulas = new ArrayList<>();
    papers.forEach(paper -> collect(paper, formulas));
    assertEquals("done " + formulas.size(), set(formulas));
  }

  @Test
  void aBrokenFormulaIsFound() throws JsonProcessingException {
    assertTrue(set(List.of("x^2", "\\frc{1}{2}")).contains("Undefined control sequence"));
  }

  private static String set(List<String> formulas) throws JsonProcessingException {
    String list = new ObjectMapper().writeValueAsString(formulas);
    try (Runner runner = Runner.builder().build()) {
      runner.compileAndExec(
          "globalThis.self = globalThis;" + Katex.script() + ";const formulas = " + list + SET_ALL);
      return runner.stdout().strip();
    }
  }

  private static void collect(Paper paper, List<String> formulas) {
    List<String> sentences = new ArrayList<>(paper.notCheckable());
    sentences.add(paper.title());
    sentences.add(paper.summary());
    for (Claim claim : Papers.claimsOf(paper)) {
      formulas.addAll(Tex.formulasOfStatement(claim.statement()));
      sentences.addAll(claim.assumptions());
      sentences.addAll(List.of(claim.title(), claim.method(), claim.source().where()));
      sentences.add(claim.setting());
      claim.chosen().ifPresent(sentences::add);
      claim.everyDraw().ifPresent(sentences::add);
      claim.failsHere().ifPresent(sentences::add);
      claim.controls().forEach(control -> sentences.add(control.name()));
    }
    for (Statement statement : paper.statements()) {
      sentences.addAll(List.of(statement.name(), statement.says(), statement.why()));
    }
    for (Figure figure : paper.figures()) {
      sentences.addAll(List.of(figure.title(), figure.caption(), figure.source()));
    }
    for (Study<?> study : paper.studies()) {
      sentences.addAll(List.of(study.title(), study.description()));
    }
    sentences.forEach(sentence -> formulas.addAll(Tex.formulas(sentence)));
  }
}
