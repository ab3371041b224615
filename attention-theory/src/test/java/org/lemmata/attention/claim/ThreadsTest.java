package org.lemmata.attention.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Progress;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;

/** Threads do not show in the evidence of a sampled claim. */
class ThreadsTest {

  @Test
  void threadsDoNotShow() {
    Claim claim = NumeratorIdentity.claim();
    Evidence alone = claim.examination().examine(Run.quiet(claim.id(), 3), Scale.QUICK);
    for (int threads : new int[] {2, 3, 8}) {
      try (Parallel parallel = Parallel.of(threads)) {
        Run run = new Run(claim.id(), 3, parallel, Progress.NONE);
        assertEquals(alone, claim.examination().examine(run, Scale.QUICK));
      }
    }
  }
}
