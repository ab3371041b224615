package org.lemmata.hessian.flatness.sensing;

import org.lemmata.hessian.flatness.model.Chain;
import org.lemmata.hessian.flatness.model.TraceTerm;
import org.lemmata.hessian.flatness.model.Widths;
import org.lemmata.linalg.Matrix;

/** Looks at a network in training. A workspace for one thread. */
public final class SensingProbe {

  private final SensingProblem problem;
  private final Widths widths;
  private final Chain chain;
  private final TraceTerm trace;

  /** A probe for networks of these widths on a problem. */
  public SensingProbe(SensingProblem problem, Widths widths) {
    this.problem = problem;
    this.widths = widths;
    this.chain = new Chain(widths);
    this.trace = new TraceTerm(widths, problem.moments());
  }

  /** The network's product at packed weights, a new matrix. */
  public Matrix product(double[] packed) {
    chain.forward(packed);
    return Matrix.of(widths.outputs(), widths.inputs(), chain.product());
  }

  /** The trace of the Hessian at packed weights. */
  public double trace(double[] packed) {
    chain.forward(packed);
    return trace.add(chain, 0);
  }

  /** All that is looked at, at packed weights. */
  public SensingSnapshot look(long step, double[] packed) {
    Matrix product = product(packed);
    return new SensingSnapshot(
        step,
        problem.loss().at(product),
        problem.error(product),
        problem.nuclearRatio(product),
        trace.add(chain, 0),
        Double.NaN);
  }

  /** What can be looked at in a matrix that no network made; the gap is the caller's. */
  public static SensingSnapshot look(SensingProblem problem, long step, Matrix x, double gap) {
    return new SensingSnapshot(
        step, problem.loss().at(x), problem.error(x), problem.nuclearRatio(x), Double.NaN, gap);
  }
}
