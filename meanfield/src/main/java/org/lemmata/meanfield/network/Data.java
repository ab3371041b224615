package org.lemmata.meanfield.network;

import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.SpherePoints;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.meanfield.flow.Setting;

/**
 * Samples of the target, without noise: y = h(q.x) with x uniform on the sphere and q the first
 * axis.
 *
 * @param x an n-by-d matrix whose rows are the samples
 * @param y their n labels
 */
// The operands are the arrays: a copy would double the memory.
@SuppressWarnings("ArrayRecordComponent")
public record Data(Matrix x, double[] y) {

  /**
   * Draws samples.
   *
   * @param streams the family of random numbers; sample j takes stream (replicate, j)
   * @param replicate which data set
   * @param samples how many, at least 0
   * @param setting the target
   */
  public static Data draw(Streams streams, long replicate, int samples, Setting setting) {
    Matrix x = SpherePoints.draw(streams, replicate, samples, setting.d());
    EvenQuartic target = EvenQuartic.target(setting);
    double[] y = new double[samples];
    for (int j = 0; j < samples; j++) {
      y[j] = target.value(x.get(j, 0));
    }
    return new Data(x, y);
  }

  /** The same inputs with the labels in random order, which tell nothing of q. */
  public Data shuffled(Stream stream) {
    int[] order = new int[y.length];
    for (int j = 0; j < order.length; j++) {
      order[j] = j;
    }
    stream.shuffle(order);
    double[] labels = new double[y.length];
    for (int j = 0; j < order.length; j++) {
      labels[j] = y[order[j]];
    }
    return new Data(x, labels);
  }

  /** The gradient of the loss on these samples for a network of this width. */
  public NeuronGradient gradient(Setting setting, int width) {
    return new SampleGradient(x, y, EvenQuartic.activation(setting), width);
  }
}
