package org.lemmata.exercise.statistics;

import java.util.List;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.Track;

/** The track "Honest statistics". */
public final class StatisticsTrack implements Track {

  @Override
  public String id() {
    return "honest-statistics";
  }

  @Override
  public String title() {
    return "Honest statistics";
  }

  @Override
  public String about() {
    return """
    What an experiment's error rate is, what a control shows, and how an experiment that was looked at too often misleads.
    """
        .strip();
  }

  @Override
  public List<Exercise<?>> exercises() {
    return List.of(
        new FewRunsExercise(),
        new SameSeedsExercise(),
        new CoverageExercise(),
        new FamilyErrorRateExercise(),
        new OptionalStoppingExercise(),
        new BestOfAGridExercise(),
        new MakeTheControlFailExercise());
  }
}
