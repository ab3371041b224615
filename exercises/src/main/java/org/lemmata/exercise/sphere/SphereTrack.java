package org.lemmata.exercise.sphere;

import java.util.List;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.Track;

/** The track on spherical harmonics. */
public final class SphereTrack implements Track {

  @Override
  public String id() {
    return "sphere";
  }

  @Override
  public String title() {
    return "Harmonics on the sphere";
  }

  @Override
  public String about() {
    return "Spherical harmonics of degree $k$ on the sphere of $\\mathbb{R}^d$: how many there are,"
        + " how to compute them so that digits survive, and how large they get. The papers'"
        + " theorems on recovery in the sup norm rest on all three.";
  }

  @Override
  public List<Exercise<?>> exercises() {
    return List.of(new DimensionExercise(), new LegendreExercise(), new SupNormExercise());
  }
}
