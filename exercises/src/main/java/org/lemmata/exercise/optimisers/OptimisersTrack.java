package org.lemmata.exercise.optimisers;

import java.util.List;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.Track;

/** The track "Optimisers and mixtures". */
public final class OptimisersTrack implements Track {

  @Override
  public String id() {
    return "optimisers-and-mixtures";
  }

  @Override
  public String title() {
    return "Optimisers and mixtures";
  }

  @Override
  public String about() {
    return """
    Second-order steps that are clipped, and mixtures of domains that are learnt: two inventions for large models, in small.
    """
        .strip();
  }

  @Override
  public List<Exercise<?>> exercises() {
    return List.of(
        new ClippedStepExercise(),
        new ConditionNumberExercise(),
        new ClippedNewtonExercise(),
        new CurvatureEstimatorsExercise(),
        new DomainWeightsExercise());
  }
}
