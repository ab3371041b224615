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
    return "A network of many neurons on the sphere of $\\mathbb{R}^d$ that learns a function of"
        + " one direction moves in the field that all its neurons make together. You follow"
        + " one neuron from its start near $1/\\sqrt{d}$, and find out which targets a"
        + " network can reach at all.";
  }

  @Override
  public List<Exercise<?>> exercises() {
    return List.of(
        new SphereStepExercise(),
        new EscapeExercise(),
        new ForceExercise(),
        new RealisableExercise());
  }
}
