package org.lemmata.symboltuning.model;

import java.util.List;
import org.lemmata.symboltuning.world.Episode;

/**
 * What a model answers, as parts of all episodes.
 *
 * @param accuracy the right one of the two labels that were shown has the larger logit; half by
 *     chance
 * @param context the answer, among all labels, is the one that the labels shown imply
 * @param prior it is the natural label of the word instead
 * @param rest it is another one
 */
public record Score(double accuracy, double context, double prior, double rest) {

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
      float other = logits[from + episode.other() - firstLabel];
      right += answer > other ? 1 : answer == other ? 0.5 : 0;
      int said = largest(logits, from, labels) + firstLabel;
      if (said == episode.answer()) {
        context++;
      } else if (said == episode.prior()) {
        prior++;
      }
    }
    double n = episodes.size();
    return new Score(right / n, context / n, prior / n, (n - context - prior) / n);
  }

  private static int largest(float[] values, int from, int count) {
    int best = 0;
    for (int i = 1; i < count; i++) {
      if (values[from + i] > values[from + best]) {
        best = i;
      }
    }
    return best;
  }
}
