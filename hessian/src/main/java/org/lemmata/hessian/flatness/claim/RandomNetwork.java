package org.lemmata.hessian.flatness.claim;

import org.lemmata.hessian.flatness.model.LinearNetwork;
import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.hessian.flatness.model.SensingLoss;
import org.lemmata.hessian.flatness.model.Widths;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

/**
 * A small network with Gaussian measurements and labels, all random, and so are its sizes.
 *
 * @param network of depth {@value #SHALLOWEST} to {@value #DEEPEST}
 * @param loss measurements and labels
 */
record RandomNetwork(LinearNetwork network, SensingLoss loss) {

  static final int SHALLOWEST = 2;
  static final int DEEPEST = 4;
  static final int WIDEST = 4;
  static final int MOST_MEASUREMENTS = 6;

  /** What is drawn, for texts. */
  static final String IN_WORDS =
      "$L = %d$ to %d in turn, all widths from 1 to %d and $n$ from 1 to %d drawn"
          .formatted(SHALLOWEST, DEEPEST, WIDEST, MOST_MEASUREMENTS);

  /** Draws one; depths go round with the replicate. */
  static RandomNetwork draw(int replicate, Streams streams) {
    Stream stream = streams.child("example").stream(replicate);
    Widths widths = widths(SHALLOWEST + replicate % (DEEPEST - SHALLOWEST + 1), stream);
    LinearNetwork network = LinearNetwork.random(widths, 1.5, stream);
    int count = count(stream);
    Measurements measurements =
        Measurements.gaussian(count, widths.outputs(), widths.inputs(), stream);
    return new RandomNetwork(network, new SensingLoss(measurements, normals(count, stream)));
  }

  /** Random widths of a depth, each from 1 to {@value #WIDEST}. */
  static Widths widths(int depth, Stream stream) {
    int[] widths = new int[depth + 1];
    for (int l = 0; l <= depth; l++) {
      widths[l] = 1 + stream.nextInt(WIDEST);
    }
    return Widths.of(widths);
  }

  /** A random number of measurements, from 1 to {@value #MOST_MEASUREMENTS}. */
  static int count(Stream stream) {
    return 1 + stream.nextInt(MOST_MEASUREMENTS);
  }

  /** The same network and measurements with other labels. */
  RandomNetwork relabelled(Stream stream) {
    return new RandomNetwork(
        network,
        new SensingLoss(loss.measurements(), normals(loss.measurements().count(), stream)));
  }

  /** A matrix of independent standard normal entries. */
  static Matrix normal(int rows, int cols, Stream stream) {
    return Matrix.of(rows, cols, normals(rows * cols, stream));
  }

  private static double[] normals(int count, Stream stream) {
    double[] values = new double[count];
    stream.normals(values, 0, count);
    return values;
  }
}
