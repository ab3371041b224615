package org.lemmata.symboltuning.model;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.lemmata.symboltuning.world.Episode;

/**
 * What a model answers, in numbers of episodes.
 *
 * @param episodes how many there are, at least 1
 * @param right the right one of the two labels that were shown has the larger logit; an episode
 *     with equal ones counts half
 * @param context the answer, among all labels, is the one that the labels shown imply
 * @param prior it is the natural label of the word instead
 */
public record Score(int episodes, double right, int context, int prior) {

  /** The part of answers that are right, of the two labels shown; half by chance. */
  public double accuracy() {
    return right / episodes;
  }

  /** The part of answers, among all labels, that the labels shown imply. */
  public double followsContext() {
    return context / (double) episodes;
  }

  /** The part of answers that are the natural label of the word instead. */
  public double followsPrior() {
    return prior / (double) episodes;
  }

  /** The part of answers that are neither. */
  public double other() {
    return (episodes - context - prior) / (double) episodes;
  }

  /**
   * Reads answers.
   *
   * @param logits of all labels, an episode after the other
   * @param firstLabel the token of the first label
   */
  public static Score of(List<Episode> episodes, float[] logits, int firstLabel) {
    int labels = logits.length / episodes.size();
    double right = 0;
    int context = 0;
    int prior = 0;
    for (int e = 0; e < episodes.size(); e++) {
      Episode episode = episodes.get(e);
      int from = e * labels;
      float answer = logits[from + episode.answer() - firstLabel];
      float rival = logits[from + episode.other() - firstLabel];
      right += answer > rival ? 1 : answer == rival ? 0.5 : 0;
      int said = largest(logits, from, labels) + firstLabel;
      if (said == episode.answer()) {
        context++;
      } else if (said == episode.prior()) {
        prior++;
      }
    }
    return new Score(episodes.size(), right, context, prior);
  }

  /** Scores of different episodes together. */
  public static Score joint(List<Score> scores) {
    return new Score(
        (int) sum(scores, Score::episodes),
        sum(scores, Score::right),
        (int) sum(scores, Score::context),
        (int) sum(scores, Score::prior));
  }

  private static double sum(List<Score> scores, ToDoubleFunction<Score> part) {
    return scores.stream().mapToDouble(part).sum();
  }

  /**
   * The place of the largest value, counted from {@code from}; the first of equal ones.
   *
   * @param count how many values, at least 1
   */
  public static int largest(float[] values, int from, int count) {
    int best = 0;
    for (int i = 1; i < count; i++) {
      if (values[from + i] > values[from + best]) {
        best = i;
      }
    }
    return best;
  }
}
