package org.lemmata.symboltuning.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lemmata.symboltuning.world.Episode;
import org.lemmata.symboltuning.world.Shot;

class ScoreTest {

  /** Labels are tokens 10 to 13; the answer is 10, its rival 11, the prior 12. */
  private static final Episode EPISODE =
      new Episode(List.of(1, 1, 1), Collections.nCopies(Episode.SHOTS, new Shot(5, 10)), 12, 11);

  private static Score of(float... logits) {
    return Score.of(List.of(EPISODE), logits, 10);
  }

  @Test
  void anAnswerFollowsTheContextThePriorOrNeither() {
    assertEquals(new Score(1, 1, 1, 0), of(4, 3, 2, 1));
    assertEquals(new Score(1, 1, 0, 1), of(2, 1, 4, 3));
    assertEquals(new Score(1, 0, 0, 1), of(1, 2, 4, 3));
    assertEquals(new Score(1, 0, 0, 0), of(1, 4, 3, 2));
    assertEquals(new Score(1, 1, 0, 0), of(3, 2, 1, 4));
    assertEquals(new Score(1, 0.5, 0, 0), of(1, 1, 0, 4));
  }

  @Test
  void episodesAreCountedTogether() {
    Score score =
        Score.of(
            List.of(EPISODE, EPISODE, EPISODE, EPISODE),
            new float[] {4, 3, 2, 1, 1, 2, 4, 3, 1, 4, 3, 2, 3, 2, 1, 4},
            10);
    assertEquals(new Score(4, 2, 1, 1), score);
    assertEquals(0.5, score.accuracy());
    assertEquals(0.25, score.followsContext());
    assertEquals(0.25, score.followsPrior());
    assertEquals(0.5, score.other());
    assertEquals(
        new Score(6, 3, 2, 2), Score.joint(List.of(score, of(4, 3, 2, 1), of(1, 2, 4, 3))));
  }

  /** Where labels are not flipped the prior is what the context says. */
  @Test
  void whereBothAgreeItIsTheContext() {
    Episode natural =
        new Episode(List.of(1, 1, 1), Collections.nCopies(Episode.SHOTS, new Shot(5, 10)), 10, 11);
    assertEquals(new Score(1, 1, 1, 0), Score.of(List.of(natural), new float[] {4, 3, 2, 1}, 10));
  }
}
