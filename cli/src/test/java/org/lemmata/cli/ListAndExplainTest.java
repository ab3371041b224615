package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;
import org.lemmata.study.Study;
import org.lemmata.toy.ToyPaper;

class ListAndExplainTest {

  @TempDir Path cache;

  @Test
  void theListShowsEverything() {
    run("list")
        .exits(0)
        .prints(
            "toy: Toys for Tests\n  Ada, Bea, TOY 2020, arXiv 2001.00001\n",
            "    toy.line        Points of a line\n",
            "    toy.weak        Too little data\n",
            "    toy.fig-line    A line\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"studies", "claims", "figures"})
  void oneKindAloneIsOneALine(String kind) {
    run("list", kind).exits(0).prints("toy.");
    run("list", kind.substring(1))
        .refuses("unknown kind '" + kind.substring(1) + "'; did you mean '" + kind + "'?");
  }

  @Test
  void aPaperIsExplained() {
    run("explain", "toy")
        .exits(0)
        .prints("each of which shows", "  - Whether toys are fun.", "lemmata check toy\n");
  }

  /** What is covered in part has both lines, and what is covered or not has one. */
  @Test
  void aPapersStatementsAreExplained() {
    run("explain", "toy")
        .exits(0)
        .prints(
            """
            Its statements, and the claims that cover them:
              Theorem 1: things are equal
                  covered by toy.equal, toy.late
              Lemma 2: much data is enough
                  covered by toy.weak
                  not covered: what much is
              Corollary 3: toys last
                  not covered: nobody has waited so long

            Contains:
            """);
  }

  @Test
  void aStudyIsExplainedWithRangesUnitsAndCommands() {
    run("explain", "toy.line")
        .exits(0)
        .prints(
            "  d=3\n      rows d\n      must be a whole number from 1 to 50\n",
            "must be one of straight, bent",
            "  row    whole number  which point\n",
            "  lemmata run toy.line --sweep d=1,9 --out table.csv\n");
  }

  @Test
  void aClaimIsExplainedWithSourceAndControls() {
    run("explain", "toy.equal")
        .exits(0)
        .prints(
            "Statement  a = b\n",
            "Source     Toy theory (derived for this project)\n",
            "Assuming   toys are ideal\n",
            "Expected   supported\n",
            "Control    must fail: a gap\n");
    run("explain", "toy.weak").exits(0).prints("Control    must fail: another mean\n");
  }

  @Test
  void aStudyAndAClaimOfOneNameAreBothExplained() {
    Ran.among(Papers.load(), OptionalInt.empty(), Map.of(), "explain", "attention.nonlinear")
        .exits(0)
        .prints("Parameters:\n", "Statement  ");
  }

  /** To set up a paper with all its claims takes longer than to explain one of them. */
  @Test
  void noOtherPaperIsSetUp() {
    InvocationHandler hasAnIdOnly =
        (self, method, args) -> {
          assertEquals("id", method.getName());
          return "other";
        };
    Paper other =
        (Paper)
            Proxy.newProxyInstance(
                Paper.class.getClassLoader(), new Class<?>[] {Paper.class}, hasAnIdOnly);
    Papers papers = new Papers(List.of(other, new ToyPaper()));
    for (String id : List.of("toy", "toy.line", "toy.equal", "toy.fig-line")) {
      Ran.among(papers, OptionalInt.empty(), Map.of(), "explain", id).exits(0);
    }
  }

  @Test
  void aFigureIsExplained() {
    run("explain", "toy.fig-line")
        .exits(0)
        .prints("The line of the study.", "line, from the study toy.line");
  }

  @Test
  void whatIsUnknownGetsTheNearest() {
    run("explain", "toy.equl")
        .refuses("unknown paper, study, claim or figure 'toy.equl'; did you mean 'toy.equal'?");
  }

  @Test
  void theCommandsToTryOfEveryStudyAreRight() {
    for (Study<?> study : Papers.load().studies()) {
      for (String command : Examples.of(study)) {
        String[] words = command.split(" ", -1);
        ExampleChecks.assertLegal(study, words);
      }
    }
  }

  private Ran run(String... args) {
    return Ran.command(cache, args);
  }
}
