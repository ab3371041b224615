package org.lemmata.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;
import org.lemmata.study.Progress;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Expectation;

/** The contract of every registered claim. */
class RegisteredClaimsTest {

  private static final Papers PAPERS = Papers.load();

  static Stream<Paper> papers() {
    return PAPERS.all().stream();
  }

  static Stream<Claim> claims() {
    return PAPERS.claims().stream();
  }

  @Test
  void thereArePapersWithClaims() {
    assertFalse(PAPERS.claims().isEmpty());
  }

  @Test
  void idsAreUnique() {
    Set<String> seen = new HashSet<>();
    claims().forEach(claim -> assertTrue(seen.add(claim.id()), () -> "twice: " + claim.id()));
  }

  @ParameterizedTest
  @MethodSource("papers")
  void aPaperReturnsTheSameContentEachTimeAndPrefixesIt(Paper paper) {
    assertEquals(
        Papers.claimsOf(paper).stream().map(Claim::id).toList(),
        Papers.claimsOf(paper).stream().map(Claim::id).toList());
    for (Claim claim : Papers.claimsOf(paper)) {
      assertTrue(claim.id().startsWith(paper.id() + "."), claim::id);
    }
    assertFalse(paper.summary().isBlank());
    assertFalse(paper.authors().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("claims")
  void aClaimSaysWhatAReaderNeeds(Claim claim) {
    assertFalse(claim.statement().isBlank());
    assertFalse(claim.source().where().isBlank());
    assertFalse(claim.method().isBlank());
    assertFalse(claim.assumptions().isEmpty(), "no assumption stated");
    assertEquals(
        claim.expectation() == Expectation.FAILS_AS_PRINTED, claim.corrected().isPresent());
    assertTrue(balanced(claim.statement()), "odd number of dollars: " + claim.statement());
    claim
        .controls()
        .forEach(control -> assertFalse(control.broken().isBlank(), "a control without a name"));
  }

  @Test
  void everyClaimComesOutAsExpectedAndEveryControlIsRefutedForFreshSeeds() {
    long start = System.nanoTime();
    try (Parallel parallel = Parallel.of(2)) {
      Checker checker = new Checker(parallel, Progress.NONE);
      for (long seed : new long[] {1, start}) {
        Checked checked = checker.check(PAPERS.claims(), seed, Scale.QUICK);
        List<String> problems =
            checked.results().stream().flatMap(result -> result.problems().stream()).toList();
        assertEquals(List.of(), problems, () -> "seed " + seed);
      }
    }
  }

  private static boolean balanced(String statement) {
    return statement.chars().filter(c -> c == '$').count() % 2 == 0;
  }
}
