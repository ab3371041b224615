package org.lemmata.hessian.flatness.claim;

import org.lemmata.hessian.flatness.model.LinearNetwork;
import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.hessian.flatness.model.SensingLoss;
import org.lemmata.hessian.flatness.model.Widths;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

/**
 * A small network with Gaussian measurements and labels, all random.
 *
 * @param network of depth 2 to 4
 * @param loss measurements and labels
 */
record RandomNetwork(LinearNetwork network, SensingLoss loss) {

  private static final int[][] WIDTHS = {{3, 4, 2}, {2, 3, 3, 2}, {2, 2, 3, 2, 1}};
  private static final int MEASUREMENTS = 4;

  /** Draws one; widths go round with the replicate. */
  static RandomNetwork draw(int replicate, Streams streams) {
    Stream stream = streams.child("example").stream(replicate);
    Widths widths = Widths.of(WIDTHS[replicate % WIDTHS.length]);
    LinearNetwork network = LinearNetwork.random(widths, 1.5, stream);
    Measurements measurements =
        Measurements.gaussian(MEASUREMENTS, widths.outputs(), widths.inputs(), stream);
    return new RandomNetwork(network, new SensingLoss(measurements, normals(MEASUREMENTS, stream)));
  }

  /** The same network and measurements with other labels. */
  RandomNetwork relabelled(Stream stream) {
    return new RandomNetwork(
        network, new SensingLoss(loss.measurements(), normals(MEASUREMENTS, stream)));
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
