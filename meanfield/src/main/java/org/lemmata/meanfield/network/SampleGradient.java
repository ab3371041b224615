package org.lemmata.meanfield.network;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.parallel.Parallel;

/**
 * The gradient of the loss on n samples, (1/2n) Σⱼ (f(xⱼ) - yⱼ)², at each neuron: (1/n) Σⱼ (f(xⱼ) -
 * yⱼ) σ'(u.xⱼ) xⱼ.
 *
 * <p>A block of samples has its scores with all neurons computed once; while they are in the cache
 * they give the block's predictions, are replaced by residual times σ', and are projected back. So
 * nothing of the size of samples times neurons is ever held. Safe for use by several threads.
 */
public final class SampleGradient implements NeuronGradient {

  private final ScoreBlocks blocks;
  private final EvenQuartic activation;
  private final List<Matrix> points = new ArrayList<>();
  private final List<Matrix> transposed = new ArrayList<>();
  private final double[] labels;
  private final ScoreBlocks.Memory memory = new ScoreBlocks.Memory();

  /**
   * Prepares the samples.
   *
   * @param x an n-by-d matrix whose rows are the samples, n at least 1; copied
   * @param y the n labels; copied
   * @param activation σ
   * @param neurons the number m of neurons, at least 1
   * @throws IllegalArgumentException if there are not as many labels as samples, or none
   */
  public SampleGradient(Matrix x, double[] y, EvenQuartic activation, int neurons) {
    if (y.length != x.rows() || y.length < 1 || neurons < 1) {
      throw new IllegalArgumentException(
          x.rows() + " samples with " + y.length + " labels and " + neurons + " neurons");
    }
    this.blocks = ScoreBlocks.of(x.rows(), neurons);
    this.activation = activation;
    this.labels = y.clone();
    for (int b = 0; b < blocks.count(); b++) {
      Matrix block = new Matrix(blocks.size(b), x.cols());
      System.arraycopy(
          x.data(), blocks.from(b) * x.cols(), block.data(), 0, block.rows() * block.cols());
      points.add(block);
      transposed.add(block.transpose());
    }
  }

  @Override
  public Matrix at(Matrix weights, Parallel parallel) {
    return blocks.sum(parallel, (from, to) -> part(weights, (int) from, (int) to));
  }

  private Matrix part(Matrix weights, int from, int to) {
    Matrix sum = null;
    for (int b = from; b < to; b++) {
      Matrix scratch = memory.take(points.get(b).rows(), weights.cols());
      Scores scores = new Scores(points.get(b), weights, scratch);
      for (int j = 0; j < scores.rows(); j++) {
        int sample = blocks.from(b) + j;
        double residual = scores.mean(j, activation) - labels[sample];
        scores.weigh(j, residual / labels.length, activation);
      }
      if (sum == null) {
        sum = new Matrix(weights.rows(), weights.cols());
        scores.backProject(transposed.get(b), sum);
      } else {
        Matrix more = memory.take(weights.rows(), weights.cols());
        scores.backProject(transposed.get(b), more);
        ScoreBlocks.add(sum, more);
        memory.give(more);
      }
      memory.give(scratch);
    }
    return sum;
  }
}
