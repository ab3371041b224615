package org.lemmata.exercise.attention;

import java.util.List;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.Track;

/** The track "Attention as one step of descent". */
public final class AttentionTrack implements Track {

  @Override
  public String id() {
    return "attention";
  }

  @Override
  public String title() {
    return "Attention as one step of descent";
  }

  @Override
  public String about() {
    return "A layer of linear self-attention that sees $n$ examples can take one step of gradient"
        + " descent on them, $\\hat{y} = \\eta \\sum_i y_i x_i'x_q$, and the paper's theorem says"
        + " that none does better. You build that layer, find the best $\\eta$ for normal and other"
        + " covariates, and use it to test a figure that others printed.";
  }

  @Override
  public List<Exercise<?>> exercises() {
    return List.of(
        new EtaStarExercise(),
        new LayerExercise(),
        new PrintedSettingExercise(),
        new TwoLayersExercise());
  }
}
