package org.lemmata.attention.claim;

import java.util.List;
import org.lemmata.attention.descent.Start;
import org.lemmata.attention.flow.GradientFlow;
import org.lemmata.attention.flow.ZhangFlow;
import org.lemmata.attention.model.Optimum;
import org.lemmata.attention.model.PopulationLoss;
import org.lemmata.attention.model.Prompt;
import org.lemmata.attention.model.Weights;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** Gradient flow: its limit, what it conserves, and its exact path from a balanced start. */
public final class ZhangFlowClaim {

  private static final double IDENTITY = 1e-12;
  private static final double CONSERVED = 1e-9;
  private static final double LOGISTIC = 1e-8;
  private static final double[] TIMES = {0.005, 0.01, 0.02, 0.03, 0.04, 0.05, 0.07, 0.1};

  private ZhangFlowClaim() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("attention.zhang-flow", "Gradient flow in closed form")
        .states(
            "$K^* = (n\\Gamma)^{-1}$ with $\\Gamma = (1 + \\tfrac1n)\\Lambda +"
                + " \\tfrac{\\operatorname{tr}\\Lambda}{n} I$; the flow conserves $|u|^2 -"
                + " \\|M\\|_F^2$; and from the balanced start $A = \\alpha I$, $b^2 = d\\alpha^2$"
                + " with $\\Sigma = \\Omega = I$, $p = b\\alpha$ follows $p(t) = \\eta^* / (1 +"
                + " (\\eta^*/p_0 - 1)\\, e^{-4n\\sqrt d\\, t})$.")
        .source(
            Source.derived(
                "the flow of Zhang, Frei and Bartlett (arXiv 2306.09927) in the sum convention"))
        .assuming(
            "the start is balanced, with $a = c = 0$", "$\\Sigma = \\Omega = I$ for the logistic")
        .examining(
            "Integrates the flow by a method of order 8 with tolerance $10^{-13}$, from random starts"
                + " of all blocks for the conserved quantity, and from the balanced start for the"
                + " logistic and for the limit at a covariance that is not isotropic.")
        .in("the setting of the claim", 1.0, ZhangFlowClaim::check)
        .control("an unbalanced start, b twice as large", 2.0)
        .build();
  }

  /** The factor multiplies b at the start; 1 is balanced. */
  private static Evidence check(double unbalance, Run run, Scale scale) {
    int draws = scale.choose(4, 40, 400);
    return Every.of(
        "the flow",
        new Rounding("largest error of K* n Γ = I", gamma(draws, run), IDENTITY),
        new Rounding("largest change of |u|² − |M|²", conserved(draws, run), CONSERVED),
        new Rounding("largest relative error of p(t)", logistic(unbalance), LOGISTIC),
        new Rounding("distance from the limit", limit(unbalance), LOGISTIC));
  }

  private static double gamma(int draws, Run run) {
    double worst = 0;
    for (int i = 0; i < draws; i++) {
      Stream stream = run.streams().child("gamma").stream(i);
      int d = 2 + stream.nextInt(4);
      int n = 1 + stream.nextInt(50);
      Matrix lambda = RandomLaws.covariance(d, stream);
      Matrix k = Optimum.preconditioner(new Prompt(n, lambda, Matrix.identity(d), 0));
      Matrix product = k.times(ZhangFlow.gamma(lambda, n)).scale(n);
      worst = Math.max(worst, product.minus(Matrix.identity(d)).frobenius());
    }
    return worst;
  }

  private static double conserved(int draws, Run run) {
    Streams streams = run.streams().child("starts");
    GradientFlow flow = new GradientFlow(new PopulationLoss(Prompt.isotropic(3, 6, 0.5)));
    double worst = 0;
    for (int i = 0; i < draws; i++) {
      Weights start = Start.RANDOM.draw(3, streams.stream(i));
      for (Weights w : flow.at(start, 0.1, 1)) {
        double change = GradientFlow.conserved(w) - GradientFlow.conserved(start);
        worst = Math.max(worst, Math.abs(change));
      }
    }
    return worst;
  }

  private static double logistic(double unbalance) {
    int d = 5;
    int n = 20;
    Weights start = Weights.linear(unbalance * Math.sqrt(d) * 0.02, scaled(d, 0.02));
    List<Weights> path =
        new GradientFlow(new PopulationLoss(Prompt.isotropic(d, n, 0.5))).at(start, TIMES);
    double worst = 0;
    for (int i = 0; i < TIMES.length; i++) {
      double p = path.get(i).preconditioner().trace() / d;
      double exact = ZhangFlow.logistic(d, n, 0.5, start.b() * 0.02, TIMES[i]);
      worst = Math.max(worst, Math.abs(p / exact - 1));
    }
    return worst;
  }

  private static double limit(double unbalance) {
    Matrix lambda = Matrix.of(3, 3, 2, 0.5, 0.1, 0.5, 1, -0.2, 0.1, -0.2, 0.6);
    int n = 10;
    Weights start = Weights.linear(unbalance * Math.sqrt(3) * 0.05, scaled(3, 0.05));
    PopulationLoss loss = new PopulationLoss(new Prompt(n, lambda, Matrix.identity(3), 0));
    Weights end = new GradientFlow(loss).at(start, 5).get(0);
    Weights limit = ZhangFlow.limit(lambda, n);
    return Math.abs(end.b() - limit.b()) + end.matrixA().minus(limit.matrixA()).frobenius();
  }

  private static Matrix scaled(int d, double alpha) {
    return Matrix.identity(d).scale(alpha);
  }
}
