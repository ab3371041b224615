package org.lemmata.exercise.meanfield;

import java.util.List;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.Track;

/** The track "Networks of infinite width". */
public final class MeanFieldTrack implements Track {

  @Override
  public String id() {
    return "mean-field";
  }

  @Override
  public String title() {
    return "Networks of infinite width";
  }

  @Override
  public String about() {
    return """
    Two-layer networks as distributions of neurons: their loss at infinite width and how gradient flow moves it.
    """
        .strip();
  }

  @Override
  public List<Exercise<?>> exercises() {
    return List.of(new SphereStepExercise(), new EscapeExercise(), new RealisableExercise());
  }
}
