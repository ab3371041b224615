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
    return """
    Linear self-attention that learns in context: the optimal step of gradient descent, and why no other layer does better.
    """
        .strip();
  }

  @Override
  public List<Exercise<?>> exercises() {
    return List.of(new EtaStarExercise(), new LayerExercise(), new PrintedSettingExercise(), new TwoLayersExercise());
  }
}
