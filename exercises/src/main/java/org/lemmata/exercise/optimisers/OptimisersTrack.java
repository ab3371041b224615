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
    return "What a step costs and what a clip saves: Sophia's update, the condition number"
        + " $\\kappa$ that it sets out to beat, and estimates of curvature. Then DoReMi's"
        + " weights $\\alpha$ of domains, which follow the excess loss.";
  }

  @Override
  public List<Exercise<?>> exercises() {
    return List.of(
        new ClippedStepExercise(),
        new ConditionNumberExercise(),
        new ClippedNewtonExercise(),
        new CurvatureEstimatorsExercise(),
        new SpeedUpExercise(),
        new DomainWeightsExercise());
  }
}
