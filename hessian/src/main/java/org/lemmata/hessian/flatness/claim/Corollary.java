package org.lemmata.hessian.flatness.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lemmata.hessian.flatness.model.LinearNetwork;
import org.lemmata.hessian.flatness.model.Measurements;
import org.lemmata.hessian.flatness.model.Widths;
import org.lemmata.hessian.flatness.regulariser.ClosedForm;
import org.lemmata.hessian.flatness.regulariser.Factorisation;
import org.lemmata.hessian.flatness.sensing.FlatDescent;
import org.lemmata.hessian.flatness.sensing.LowRank;
import org.lemmata.hessian.flatness.sensing.SensingProbe;
import org.lemmata.hessian.flatness.sensing.SensingProblem;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** The flattest fit has nearly the least nuclear norm. */
public final class Corollary {

  private static final int D = 8;
  private static final double LAST_LAMBDA = 1e-6;
  private static final int STARTS = 2;

  /** The loss that counts as fitted; with the trace it is of the order of λ squared. */
  private static final double FITTED = 1e-6;

  /** Shrinks the bracket of the least nuclear norm to a width of 1e-9, far from rounding. */
  private static final int SECTIONS = 60;

  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  /** Which fit is looked at. */
  private enum Fit {
    FLATTEST,
    ANOTHER
  }

  /** The nuclear norm over its bound, and the loss. */
  private record Seen(double ratio, double loss) {}

  private Corollary() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("flatness.corollary", "The flattest fit has nearly the least nuclear norm")
        .states(
            """
            Under the isometry of the sandwich, the product $E$ of a flattest network that fits the
            measurements has $\\|E\\|_* \\le ((1 + \\delta_+) / (1 - \\delta_-))^{L/(2(L-1))}
            \\|M\\|_*$ for every $M$ that fits them.
            """)
        .source(Source.quoted("consequence of the isometry; the constant is derived here"))
        .assuming("the network is the flattest that fits", "the isometry holds for rank one")
        .holdsForEveryDraw("the inequality holds for all such measurements and labels")
        .restsOn("flatness.sandwich")
        .examining(
            String.format(
                """
                Measures all directions of %d-by-%d matrices but one, a random orthogonal matrix
                over $\\sqrt{%d}$, so that the isometry is known: from $1 - 1/%d$ to 1 on rank one,
                and fits form a line, on which the least nuclear norm is bracketed. Minimises loss
                plus $\\lambda$ times trace, $\\lambda \\to 10^{-6}$, for truths of rank 1 and of
                full rank, $L = 2, 3$, from %d random starts and from the fit of least nuclear norm
                in its flattest factors, and reports the largest $\\|E\\|_*$ over its bound among
                the flattest fits found. The
                bound is within %.0f%% of the least norm, so a constant smaller by more would show.
                """,
                D, D, D, D, STARTS, 100 * (bound(2) - 1)))
        .in("the flattest fit", Fit.FLATTEST, Corollary::check)
        .control("another fit, away from the truth along the direction not measured", Fit.ANOTHER)
        .build();
  }

  private static Evidence check(Fit fit, Run run, Scale scale) {
    List<Seen> seen =
        run.parallel()
            .map(scale.choose(4, 40, 200), i -> look(fit, 2 + i % 2, i / 2, run.streams()));
    return Every.of(
            "the flattest fit found",
            Searched.notAbove(
                "largest nuclear norm over its bound",
                seen.stream().mapToDouble(Seen::ratio).max().orElse(Double.NaN),
                1))
        .rig(
            Searched.notAbove(
                "largest loss",
                seen.stream().mapToDouble(Seen::loss).max().orElse(Double.NaN),
                FITTED));
  }

  private static double bound(int depth) {
    return StrictMath.pow(1 / (1 - 1.0 / D), depth / (2.0 * (depth - 1)));
  }

  private static Seen look(Fit fit, int depth, int replicate, Streams streams) {
    Stream stream = streams.child("problem").stream(replicate);
    Matrix hidden = LowRank.random(D, D, D, stream).scale(1 / Math.sqrt(D));
    Matrix truth =
        replicate % 2 == 0 ? LowRank.random(D, D, 1, stream) : RandomNetwork.normal(D, D, stream);
    SensingProblem problem = new SensingProblem(truth, allBut(hidden));
    Matrix nearest = leastNuclear(truth, hidden);
    Matrix product =
        fit == Fit.FLATTEST
            ? flattest(problem, nearest, depth, replicate, streams)
            : truth.plus(hidden.scale(ClosedForm.nuclear(truth)));
    return new Seen(
        ClosedForm.nuclear(product) / (bound(depth) * ClosedForm.nuclear(nearest)),
        problem.loss().at(product));
  }

  /**
   * The flattest of the fits that descents reach from random starts and from the fit of least
   * nuclear norm in its flattest factors, from which descent only gets flatter: with three layers
   * random starts alone may all end in another local minimum.
   */
  private static Matrix flattest(
      SensingProblem problem, Matrix nearest, int depth, int replicate, Streams streams) {
    Widths widths = Widths.wide(D, D, depth);
    List<double[]> ends = new ArrayList<>();
    ends.add(descend(problem, widths, Factorisation.flattest(nearest, depth).pack(), LAST_LAMBDA));
    for (int i = 0; i < STARTS; i++) {
      Stream stream = streams.child("start " + i).stream(replicate, depth);
      double[] start = LinearNetwork.random(widths, 1, stream).pack();
      ends.add(descend(problem, widths, start, FlatDescent.schedule(LAST_LAMBDA)));
    }
    SensingProbe probe = new SensingProbe(problem, widths);
    double[] flattest =
        ends.stream()
            .filter(end -> problem.loss().at(probe.product(end)) <= FITTED)
            .min(Comparator.comparingDouble(end -> probe.look(0, end).trace()))
            .orElse(ends.get(0));
    return probe.product(flattest);
  }

  private static double[] descend(
      SensingProblem problem, Widths widths, double[] start, double... lambdas) {
    List<FlatDescent.Stage> stages = FlatDescent.train(problem, widths, start, lambdas);
    return stages.get(stages.size() - 1).end().point();
  }

  /**
   * Measurements whose mean of ⟨A, X⟩² is ‖X‖² - ⟨D, X⟩²: the columns but the first of the
   * reflection that takes the first axis to D.
   */
  private static Measurements allBut(Matrix hidden) {
    int size = D * D;
    double[] mirror = hidden.data().clone();
    mirror[0] -= 1;
    double square = 0;
    for (double entry : mirror) {
      square += entry * entry;
    }
    Matrix[] matrices = new Matrix[size - 1];
    for (int k = 1; k < size; k++) {
      Matrix a = new Matrix(D, D);
      for (int j = 0; j < size; j++) {
        double entry = (j == k ? 1 : 0) - 2 * mirror[j] * mirror[k] / square;
        a.data()[j] = Math.sqrt(size - 1) * entry;
      }
      matrices[k - 1] = a;
    }
    return Measurements.of(List.of(matrices));
  }

  /** The point of least nuclear norm on a line, along which that is convex, by golden sections. */
  private static Matrix leastNuclear(Matrix m, Matrix along) {
    double reach = 2 * ClosedForm.nuclear(m);
    double low = -reach;
    double high = reach;
    for (int i = 0; i < SECTIONS; i++) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      if (at(m, along, left) < at(m, along, right)) {
        high = right;
      } else {
        low = left;
      }
    }
    return m.plus(along.scale((low + high) / 2));
  }

  private static double at(Matrix m, Matrix along, double t) {
    return ClosedForm.nuclear(m.plus(along.scale(t)));
  }
}
