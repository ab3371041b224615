package org.lemmata.contracts;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.lemmata.checks.Checked;
import org.lemmata.checks.Checker;
import org.lemmata.checks.ControlMatrix;
import org.lemmata.checks.ControlResult;
import org.lemmata.checks.Result;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;
import org.lemmata.study.Progress;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Expectation;
import org.lemmata.study.claim.Verdict;
import org.lemmata.study.run.ResultCache;
import org.lemmata.study.run.Runner;
import org.lemmata.study.table.Published;

/**
 * What every paper must satisfy. Extend it in a test of the paper's module:
 *
 * <pre>{@code
 * class MyPaperContractTest extends PaperContract {
 *   @Override
 *   protected List<Paper> papers() {
 *     return List.of(new MyPaper());
 *   }
 * }
 * }</pre>
 *
 * <p>All claims and controls are examined once, at a fixed seed and the quick scale, and judged
 * together by the judge of the command; then there is one test a claim and one a control. Run with
 * {@code -Dlemmata.seed=N} for another seed, and {@code -Dlemmata.claims=REGEX} for some claims.
 * With {@code -Dlemmata.evidence=FOLDER} evidence is kept there, and found by the next that asks
 * for the same examination of the same code, such as the contract of several papers together.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PaperContract {

  private Checked checked;

  /** For subclasses. */
  protected PaperContract() {}

  /** The papers; more than one are judged as one family. */
  protected abstract List<Paper> papers();

  /**
   * The notes of a paper, in which every statement must stand that {@link Paper#statements} lists
   * by a number, such as Lemma 2, and the other way round; empty if it has none.
   */
  protected Optional<Path> notes(Paper paper) {
    return Optional.empty();
  }

  /** The seed at which claims are examined. */
  protected long seed() {
    return SeedProperty.or(Run.USUAL_SEED);
  }

  @Test
  void idsAreUniqueAndBeginWithThePaper() {
    assertFalse(papers().isEmpty(), "no paper");
    Set<String> seen = new HashSet<>();
    for (Paper paper : papers()) {
      assertFalse(paper.summary().isBlank());
      assertFalse(paper.authors().isEmpty());
      List<String> ids = Papers.claimsOf(paper).stream().map(Claim::id).toList();
      assertEquals(ids, Papers.claimsOf(paper).stream().map(Claim::id).toList(), "other claims");
      for (String id : ids) {
        assertTrue(id.startsWith(paper.id() + "."), id);
        assertTrue(seen.add(id), () -> "twice: " + id);
      }
    }
  }

  /** What is printed elsewhere has its citation and is compared with, and nothing else is. */
  @Test
  void publishedValuesAreCitedAndUsed() {
    Set<String> seen = new HashSet<>();
    for (Paper paper : papers()) {
      List<Published> used = new ArrayList<>();
      Papers.claimsOf(paper).forEach(claim -> used.addAll(claim.published()));
      paper.figures().forEach(figure -> used.addAll(figure.published()));
      for (Published values : paper.published()) {
        String name = values.name();
        assertTrue(seen.add(name), () -> "twice: " + name);
        assertTrue(name.matches(paper.id() + "\\.published-[a-z0-9-]+"), name);
        assertTrue(values.table().size() > 0, () -> "no values: " + name);
        assertTrue(used.contains(values), () -> "neither figure nor claim shows " + name);
      }
      used.forEach(
          values ->
              assertTrue(
                  paper.published().contains(values),
                  () -> paper.id() + " does not list " + values.name()));
    }
  }

  @TestFactory
  Stream<DynamicNode> statements() {
    return papers().stream()
        .filter(paper -> !paper.statements().isEmpty() || notes(paper).isPresent())
        .map(
            paper ->
                dynamicTest(
                    paper.id(), () -> StatementCheck.check(paper, notes(paper).orElse(null))));
  }

  @Test
  void claimsRestOnClaimsOfTheirPaperWithoutACircle() {
    papers().forEach(FoundationCheck::check);
  }

  @TestFactory
  Stream<DynamicNode> claims() {
    return results().map(result -> dynamicContainer(result.claim().id(), tests(result)));
  }

  private List<DynamicNode> tests(Result result) {
    Claim claim = result.claim();
    List<DynamicNode> tests = new ArrayList<>();
    tests.add(dynamicTest("says what a reader needs", () -> saysWhatAReaderNeeds(claim)));
    if (result.leftOut()) {
      return tests;
    }
    tests.add(
        dynamicTest(
            "comes out as expected",
            () ->
                assertTrue(
                    claim.expectation().isMetBy(result.judged().verdict()),
                    () -> result.judged().verdict() + ": " + result.judged().sentence())));
    for (ControlResult control : result.controls()) {
      tests.add(
          dynamicTest(
              "control: " + control.control().name(),
              () ->
                  assertEquals(
                      control.expected(), control.judged().verdict(), control.judged()::sentence)));
    }
    tests.add(dynamicTest("controls reach every headline", () -> reachesEveryHeadline(result)));
    tests.add(dynamicTest("chance is owned up to", () -> ownsUpToChance(result)));
    tests.add(dynamicTest("names what its tables need", () -> namesNeeds(result)));
    return tests;
  }

  private static void saysWhatAReaderNeeds(Claim claim) {
    assertFalse(claim.assumptions().isEmpty(), "no assumption stated");
    assertEquals(
        claim.expectation() == Expectation.FAILS_AS_PRINTED, claim.corrected().isPresent());
    assertEquals(
        0, claim.statement().chars().filter(c -> c == '$').count() % 2, "odd number of dollars");
    assertFalse(claim.setting().equals("the setting of the claim"), "the setting has no name");
    Set<String> names = new HashSet<>(Set.of(claim.setting()));
    claim
        .controls()
        .forEach(
            control -> {
              assertFalse(control.name().isBlank(), "a control without a name");
              assertTrue(names.add(control.name()), () -> "two settings: " + control.name());
            });
  }

  /**
   * A control is the same examination, with the same comparisons. Every headline must have come out
   * refuted in some setting, or nothing shows that it can, and supported in some, unless the claim
   * is only measured.
   */
  private static void reachesEveryHeadline(Result result) {
    ControlMatrix matrix = result.matrix();
    boolean measured = result.claim().expectation() == Expectation.MEASURED;
    assertAll(
        () -> assertEquals(List.of(), matrix.missing(), "comparisons that a control lacks"),
        () -> assertEquals(List.of(), matrix.never(Verdict.REFUTED), "headlines never refuted"),
        () ->
            assertEquals(
                List.of(),
                Mirror.only(result),
                "headlines refuted only by their own numbers with the other sign"),
        () ->
            assertEquals(
                List.of(),
                measured ? List.of() : matrix.never(Verdict.SUPPORTED),
                "headlines never supported"));
  }

  /** Certain evidence of what was drawn needs the reason why chance cannot decide. */
  private static void ownsUpToChance(Result result) {
    List<String> certain =
        result.judged().parts().stream()
            .map(part -> part.comparison())
            .filter(comparison -> comparison.evidence().kind().isCertain())
            .map(comparison -> comparison.name())
            .toList();
    assertTrue(
        !result.drew() || certain.isEmpty() || result.claim().everyDraw().isPresent(),
        () ->
            "draws random numbers and shows certain evidence without saying why chance cannot"
                + " decide: "
                + certain);
    List<String> sampled =
        result.judged().parts().stream()
            .map(part -> part.comparison())
            .filter(comparison -> !comparison.evidence().kind().isCertain())
            .map(comparison -> comparison.name())
            .toList();
    assertTrue(
        result.drew() || sampled.isEmpty(),
        () -> "shows sampled evidence without drawing random numbers: " + sampled);
  }

  /** What a study cannot do without the claims that ask for its tables cannot do without either. */
  private void namesNeeds(Result result) {
    Set<String> studies = new HashSet<>();
    result.tables().forEach(table -> studies.add(table.study()));
    Set<String> needed = new TreeSet<>();
    papers().stream()
        .flatMap(paper -> paper.studies().stream())
        .filter(study -> studies.contains(study.id()))
        .forEach(study -> study.needs().forEach(need -> needed.add(need.what())));
    result.claim().needs().forEach(need -> needed.remove(need.what()));
    assertEquals(Set.of(), needed, "needed by a table and not named by the claim");
  }

  private Stream<Result> results() {
    return checked().results().stream();
  }

  /** What came of the claims, which are examined once. */
  protected final Checked checked() {
    if (checked == null) {
      String wanted = System.getProperty("lemmata.claims", ".*");
      List<Claim> claims =
          papers().stream()
              .flatMap(paper -> Papers.claimsOf(paper).stream())
              .filter(claim -> claim.id().matches(wanted))
              .toList();
      try (Parallel parallel = Parallel.of(Runtime.getRuntime().availableProcessors())) {
        Optional<ResultCache> evidence = EvidenceFolder.named().map(ResultCache::new);
        Runner runner = new Runner(parallel, Progress.NONE, evidence, notice -> {});
        checked = new Checker(runner).check(claims, seed(), Scale.QUICK);
      }
    }
    return checked;
  }
}
