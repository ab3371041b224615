package org.lemmata.papers.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lemmata.checks.ErrorRate;
import org.lemmata.checks.Judge;
import org.lemmata.checks.Judged;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Need;
import org.lemmata.study.Papers;
import org.lemmata.study.Progress;
import org.lemmata.study.Run;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Verdict;
import org.lemmata.study.run.ResultCache;
import org.lemmata.study.run.Runner;

/**
 * A claim must notice when the formula that it states is wrong. What came of each mutation is said
 * at once, since all of them take long.
 */
class ClaimMutationsTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  /**
   * Tables that all mutations share: those of classes that no mutation touches, since a mutated
   * class has tables of its own.
   */
  @TempDir static Path tables;

  /** As in a run of all claims, whose family is about this large. */
  private static final ErrorRate FAMILY = new ErrorRate(200, 0);

  static Stream<Mutation> mutations() {
    String wanted = System.getProperty("lemmata.claims", ".*");
    return Mutation.all(ROOT).stream().filter(mutation -> mutation.claim().matches(wanted));
  }

  @Test
  void everyClaimHasAMutation() {
    Set<String> mutated =
        Mutation.all(ROOT).stream().map(Mutation::claim).collect(Collectors.toSet());
    Set<String> claims = Papers.load().claims().stream().map(Claim::id).collect(Collectors.toSet());
    assertEquals(
        List.of(),
        claims.stream().filter(id -> !mutated.contains(id)).sorted().toList(),
        "without");
    assertEquals(
        List.of(),
        mutated.stream().filter(id -> !claims.contains(id)).sorted().toList(),
        "unknown");
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void everyMutatedFormulaStillStandsInItsSource(Mutation mutation) {
    assertFalse(mutation.mutated().isEmpty());
    assertFalse(mutation.right().equals(mutation.wrong()));
  }

  @Tag("mutated")
  @ParameterizedTest
  @MethodSource("mutations")
  void aWrongFormulaTurnsItsClaimRed(Mutation mutation, @TempDir Path folder) throws Exception {
    try (Mutant mutant = new Mutant(mutation, folder)) {
      Claim claim = mutant.claim(mutation.claim());
      Need.missing(claim.needs()).ifPresent(sentence -> abort(sentence));
      long start = System.nanoTime();
      Judged mutated = judged(claim);
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          Locale.ROOT,
          "%-12s %6.1f s  %s, %s%n",
          mutated.verdict(),
          seconds,
          mutation.claim(),
          mutation.source().getFileName());
      assertTrue(
          mutated.verdict() != Verdict.NOT_RUN, () -> "it breaks down: " + mutated.sentence());
      assertTrue(
          Noticed.by(claim.expectation(), mutated.verdict(), () -> right(claim.id())),
          mutated::sentence);
    }
  }

  private static Verdict right(String id) {
    return judged(
            Papers.load().claims().stream()
                .filter(claim -> claim.id().equals(id))
                .findFirst()
                .orElseThrow())
        .verdict();
  }

  /** The claim alone, without its controls. */
  private static Judged judged(Claim claim) {
    try (Parallel parallel = Parallel.of(Runtime.getRuntime().availableProcessors())) {
      Runner runner =
          new Runner(parallel, Progress.NONE, Optional.of(new ResultCache(tables)), notice -> {});
      Run run = runner.begin(claim.id(), 1);
      return Judge.at(FAMILY).judge(claim.examination().examine(run, claim.from()));
    }
  }
}
