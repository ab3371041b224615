package org.lemmata.attention.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lemmata.attention.param.Covariates;
import org.lemmata.attention.sampling.TaskLaw;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Progress;
import org.lemmata.study.Run;

class LayerTrainingTest {

  /** At a fixed seed; descent from other starts may end in a spurious minimum. */
  @Test
  void trainingFindsOneStepOfGradientDescent() {
    LayerTraining training =
        new LayerTraining(TaskLaw.linear(3, 6, 0.25, Covariates.GAUSSIAN), 128, 3e-3, 1500);
    List<LayerTraining.Evaluation> path = training.run(Run.quiet("training", 1));
    assertEquals(51, path.size());
    assertEquals(0, path.get(0).step());
    assertEquals(1500, path.get(50).step());
    LayerTraining.Evaluation first = path.get(0);
    LayerTraining.Evaluation last = path.get(50);
    // Tiny weights predict 0: the loss is d + σ², within the error of 10⁴ tasks.
    assertEquals(3.25, first.loss(), 0.13);
    assertTrue(first.distance() > 0.3, first::toString);
    assertTrue(last.loss() < 1.01 * last.stepLoss(), last::toString);
    assertTrue(last.loss() > 0.99 * last.stepLoss(), last::toString);
    assertTrue(last.distance() < 0.06, last::toString);
    // The test tasks are the same at every checkpoint.
    assertEquals(first.stepLoss(), last.stepLoss());
  }

  @Test
  void threadsDoNotShow() {
    LayerTraining training =
        new LayerTraining(TaskLaw.linear(2, 3, 0.5, Covariates.SPHERE), 500, 1e-2, 5);
    List<LayerTraining.Evaluation> alone = training.run(Run.quiet("training", 2));
    assertEquals(6, alone.size());
    for (int threads : new int[] {2, 3, 8}) {
      try (Parallel parallel = Parallel.of(threads)) {
        assertEquals(alone, training.run(new Run("training", 2, parallel, Progress.NONE)));
      }
    }
  }
}
