package org.lemmata.meanfield.network;

import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.meanfield.flow.Setting;

/**
 * The gradient of the population loss at each neuron, exactly: meanⱼ κ'(u.uⱼ) uⱼ - η'(u.q) q, with
 * κ the interaction of two neurons and η the attraction by the target, up to multiples of u, which
 * the projection removes. The direction q is the first axis.
 *
 * <p>The neurons take the place of the samples in the blocks of {@link SampleGradient}. Safe for
 * use by several threads.
 */
public final class PopulationGradient implements NeuronGradient {

  private final EvenQuartic interaction;
  private final EvenQuartic attraction;
  private final ScoreBlocks.Memory memory = new ScoreBlocks.Memory();

  /** The gradient in a setting. */
  public PopulationGradient(Setting setting) {
    this.interaction = EvenQuartic.interaction(setting);
    this.attraction = EvenQuartic.attraction(setting);
  }

  @Override
  public Matrix at(Matrix weights, Parallel parallel) {
    int m = weights.cols();
    ScoreBlocks blocks = ScoreBlocks.of(m, m);
    Matrix gradient =
        blocks.sum(parallel, (from, to) -> part(blocks, weights, (int) from, (int) to));
    double[] first = gradient.data();
    for (int i = 0; i < m; i++) {
      first[i] -= attraction.slope(weights.get(0, i));
    }
    return gradient;
  }

  private Matrix part(ScoreBlocks blocks, Matrix weights, int from, int to) {
    int d = weights.rows();
    int m = weights.cols();
    Matrix sum = new Matrix(d, m);
    Matrix more = memory.take(d, m);
    for (int b = from; b < to; b++) {
      Matrix transposed = ColumnRanges.of(weights, blocks.from(b), blocks.size(b));
      Matrix scratch = memory.take(blocks.size(b), m);
      Scores scores = new Scores(transposed.transpose(), weights, scratch);
      for (int j = 0; j < scores.rows(); j++) {
        scores.weigh(j, 1.0 / m, interaction);
      }
      scores.backProject(transposed, more);
      ScoreBlocks.add(sum, more);
      memory.give(scratch);
    }
    memory.give(more);
    return sum;
  }
}
