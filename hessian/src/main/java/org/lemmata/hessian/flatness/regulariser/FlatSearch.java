package org.lemmata.hessian.flatness.regulariser;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.hessian.flatness.model.Chain;
import org.lemmata.hessian.flatness.model.LinearHessianTrace;
import org.lemmata.hessian.flatness.model.LinearNetwork;
import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.hessian.flatness.model.SecondMoments;
import org.lemmata.hessian.flatness.model.TraceTerm;
import org.lemmata.hessian.flatness.model.Widths;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.optim.DescentEnd;
import org.lemmata.linalg.optim.Lbfgs;
import org.lemmata.linalg.random.Streams;

/**
 * The least trace over factorisations of M, searched for numerically: the witness of the closed
 * forms, of which it knows nothing.
 *
 * <p>Factorisations are searched without constraint (all layers but the last are free, the last one
 * closes the chain) by L-BFGS from random starts; M and the measurements are scaled to size 1
 * first. Whatever is found factorises M, so the value is an upper bound of F(M) up to rounding.
 * Where F(M) is not attained, because M or a second moment of the measurements is singular, weights
 * run off towards infinity and the value comes less close.
 */
public final class FlatSearch {

  /** The gradient at which a search ends, of a function of size 1. */
  public static final double GRADIENT = 1e-9;

  /**
   * What a search found.
   *
   * @param value the trace at the network
   * @param network whose product is M up to rounding
   */
  public record Found(double value, LinearNetwork network) {}

  private FlatSearch() {}

  /**
   * Searches with hidden layers as wide as the shorter side of M.
   *
   * @param m not zero
   * @param depth L, at least 1
   * @param starts random starts, at least 1
   * @param streams where the starts are drawn, one stream each
   * @return the least found
   * @throws IllegalArgumentException if the measurements do not fit, or from depth 2 on if the
   *     nuclear norm of m or the sum of squares of the measurements is no normal double, such as 0
   */
  public static Found minimise(
      Matrix m, Measurements measurements, int depth, int starts, Streams streams) {
    if (depth == 1) {
      LinearNetwork only = new LinearNetwork(List.of(m));
      return new Found(LinearHessianTrace.of(only, measurements), only);
    }
    if (m.rows() < m.cols()) {
      Found found = minimise(m.transpose(), measurements.transpose(), depth, starts, streams);
      return new Found(found.value, transpose(found.network));
    }
    return minimise(m, new SecondMoments(measurements), depth, starts, streams);
  }

  /**
   * Searches, with the moments of the measurements, through which alone they enter.
   *
   * @param m not zero, with at least as many rows as columns
   * @param depth L, at least 2
   * @param starts random starts, at least 1
   * @param streams where the starts are drawn, one stream each
   * @return the least found
   * @throws IllegalArgumentException if the moments do not fit, or the nuclear norm of m or the sum
   *     of squares of the measurements is no normal double, such as 0
   */
  public static Found minimise(
      Matrix m, SecondMoments moments, int depth, int starts, Streams streams) {
    double size = ClosedForm.nuclear(m);
    double energy = moments.energy();
    if (!(isNormal(size) && isNormal(energy))) {
      throw new IllegalArgumentException(
          "M and the measurements must be neither zero nor at the end of the range of doubles; the"
              + " nuclear norm is "
              + size
              + " and the sum of squares "
              + energy);
    }
    FactorisedTrace function =
        new FactorisedTrace(m.scale(1 / size), moments, depth, m.rows() * m.cols() / energy);
    DescentEnd best = null;
    for (int i = 0; i < starts; i++) {
      double[] start = LinearNetwork.random(function.freeWidths(), 1, streams.stream(i)).pack();
      DescentEnd end = Lbfgs.USUAL.minimise(function, start, GRADIENT);
      if (best == null || end.value() < best.value()) {
        best = end;
      }
    }
    Widths widths = function.widths();
    LinearNetwork network =
        scaled(
            LinearNetwork.unpack(widths, function.closed(best.point())),
            StrictMath.pow(size, 1.0 / depth));
    Chain chain = new Chain(widths);
    chain.forward(network.pack());
    return new Found(new TraceTerm(widths, moments).add(chain, 0), network);
  }

  private static boolean isNormal(double x) {
    return x >= Double.MIN_NORMAL && x < Double.POSITIVE_INFINITY;
  }

  private static LinearNetwork scaled(LinearNetwork network, double factor) {
    return new LinearNetwork(network.layers().stream().map(w -> w.scale(factor)).toList());
  }

  private static LinearNetwork transpose(LinearNetwork network) {
    List<Matrix> layers = new ArrayList<>();
    network.layers().forEach(layer -> layers.add(0, layer.transpose()));
    return new LinearNetwork(layers);
  }
}
