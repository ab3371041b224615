package org.lemmata.exercise.hessian;

import java.util.List;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.Track;

/** The track "Flatness and sharpness". */
public final class HessianTrack implements Track {

  @Override
  public String id() {
    return "hessian";
  }

  @Override
  public String title() {
    return "Flatness and sharpness";
  }

  @Override
  public String about() {
    return "Of all weights that fit the data, some are flatter than others: their Hessian has a"
        + " smaller trace. You estimate that trace, find the flattest factors of a matrix and the"
        + " algorithm that seeks them, and see what flatness does not tell.";
  }

  @Override
  public List<Exercise<?>> exercises() {
    return List.of(
        new PrintedFormulaExercise(),
        new HutchinsonExercise(),
        new SamExercise(),
        new RescalingExercise(),
        new LabelNoiseExercise(),
        new FactorsExercise());
  }
}
