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
    return """
    The Hessian of the loss at a minimum: its trace, its largest eigenvalue, and what small values of either do and do not tell.
    """
        .strip();
  }

  @Override
  public List<Exercise<?>> exercises() {
    return List.of(new PrintedFormulaExercise(), new HutchinsonExercise(), new RescalingExercise(), new LabelNoiseExercise(), new FactorsExercise());
  }
}
