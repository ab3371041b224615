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
    return "What an error rate of $\\alpha$ is worth: intervals that cover what they say, families"
        + " of tests, looks at the data, choices made after seeing them. For whoever"
        + " compares two trainings, and for whoever reads of it.";
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
