package org.lemmata.attention.claim;

import java.util.ArrayList;
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
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** Gradient flow: its limit, what it conserves, and its exact path from a balanced start. */
public final class ZhangFlowClaim {

  private static final double CONSERVED = 1e-9;
  private static final double LOGISTIC = 1e-8;
  private static final double[] TIMES = {0.005, 0.01, 0.02, 0.03, 0.04, 0.05, 0.07, 0.1};
  private static final double EULER = 5e-4;
  private static final String INTEGRATOR = "an integrator with tolerance 10⁻¹³ a step";

  /** How weights move on a loss: the weights at some times. */
  private interface Motion {
    List<Weights> at(PopulationLoss loss, Weights start, double... times);
  }

  /**
   * What controls break.
   *
   * @param unbalance multiplies b at the start
   * @param noise variance of label noise where the paper has none
   * @param motion how weights move
   */
  private record Setting(double unbalance, double noise, Motion motion) {}

  private ZhangFlowClaim() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("attention.zhang-flow", "Gradient flow in closed form")
        .states(
            """
            $K^* = (n\\Gamma)^{-1}$ with $\\Gamma = (1 + \\tfrac1n)\\Lambda +
            \\tfrac{\\operatorname{tr}\\Lambda}{n} I$; the flow conserves $|u|^2 - \\|M\\|_F^2$;
            from a small balanced start it ends at $A = [\\operatorname{tr}\\Gamma^{-2}]^{-1/4}
            \\Gamma^{-1}/\\sqrt n$, $b = [\\operatorname{tr}\\Gamma^{-2}]^{1/4}/\\sqrt n$; and
            from $A = \\alpha I$, $b^2 = d\\alpha^2$ with $\\Sigma = \\Omega = I$, $p = b\\alpha$
            follows $p(t) = \\eta^* / (1 + (\\eta^*/p_0 - 1)\\, e^{-4n\\sqrt d\\, t})$.
            """)
        .source(
            Source.derived(
                "the flow of Zhang, Frei and Bartlett (arXiv 2306.09927) in the sum convention"))
        .assuming(
            "the start is balanced, with $a = c = 0$",
            "no label noise, and $\\Omega = I$, for $\\Gamma$ and the limit",
            "$\\Sigma = \\Omega = I$ for the logistic")
        .restsOn("attention.closed-form-loss", "attention.general-prior")
        .examining(
            """
            Integrates the flow by a method of order 8 with tolerance $10^{-13}$, from random starts
            of all blocks for the conserved quantity, and from the balanced start for the logistic
            and for the limit at a covariance that is not isotropic; the identity of $\\Gamma$ at
            random covariances.
            """)
        .holdsForEveryDraw(
            "the identity holds for every covariance, and every path conserves the quantity")
        .in(
            "gradient flow from a balanced start",
            new Setting(1, 0, ZhangFlowClaim::flow),
            ZhangFlowClaim::check)
        .control("an unbalanced start, b twice as large", new Setting(2, 0, ZhangFlowClaim::flow))
        .control("noisy labels", new Setting(1, 0.5, ZhangFlowClaim::flow))
        .control(
            "gradient descent with finite steps", new Setting(1, 0, ZhangFlowClaim::finiteSteps))
        .build();
  }

  private static Evidence check(Setting setting, Run run, Scale scale) {
    int draws = scale.choose(4, 40, 400);
    return Every.of(
        "the flow",
        new Rounding(
            "largest error of K* n Γ = I, over its bound", gamma(setting.noise(), draws, run), 1),
        new Approximation(
            "largest change of |u|² − |M|²",
            conserved(setting.motion(), draws, run),
            CONSERVED,
            INTEGRATOR),
        new Approximation(
            "largest relative error of p(t)", logistic(setting), LOGISTIC, INTEGRATOR),
        new Approximation(
            "distance from the limit",
            limit(setting),
            LOGISTIC,
            INTEGRATOR + ", and the flow has come to rest"));
  }

  private static List<Weights> flow(PopulationLoss loss, Weights start, double... times) {
    return new GradientFlow(loss).at(start, times);
  }

  private static List<Weights> finiteSteps(PopulationLoss loss, Weights start, double... times) {
    List<Weights> path = new ArrayList<>();
    double[] at = start.pack();
    int step = 0;
    for (double time : times) {
      for (; step < Math.rint(time / EULER); step++) {
        double[] gradient = loss.gradient(at);
        for (int i = 0; i < at.length; i++) {
          at[i] -= EULER * gradient[i];
        }
      }
      path.add(Weights.unpack(loss.d(), at));
    }
    return path;
  }

  private static double gamma(double noise, int draws, Run run) {
    double worst = 0;
    for (int i = 0; i < draws; i++) {
      Stream stream = run.streams().child("gamma").stream(i);
      int d = 2 + stream.nextInt(4);
      int n = 1 + stream.nextInt(50);
      Matrix lambda = RandomLaws.covariance(d, stream);
      Matrix k = Optimum.preconditioner(new Prompt(n, lambda, Matrix.identity(d), noise));
      Matrix product = k.times(ZhangFlow.gamma(lambda, n)).scale(n);
      double error = product.minus(Matrix.identity(d)).frobenius();
      worst = Math.max(worst, error / Rounding.ulps(20.0 * d * d, RandomLaws.condition(d)));
    }
    return worst;
  }

  private static double conserved(Motion motion, int draws, Run run) {
    Streams streams = run.streams().child("starts");
    PopulationLoss loss = new PopulationLoss(Prompt.isotropic(3, 6, 0.5));
    double worst = 0;
    for (int i = 0; i < draws; i++) {
      Weights start = Start.RANDOM.draw(3, streams.stream(i));
      for (Weights w : motion.at(loss, start, 0.1, 1)) {
        double change = GradientFlow.conserved(w) - GradientFlow.conserved(start);
        worst = Math.max(worst, Math.abs(change));
      }
    }
    return worst;
  }

  private static double logistic(Setting setting) {
    int d = 5;
    int n = 20;
    Weights start = Weights.linear(setting.unbalance() * Math.sqrt(d) * 0.02, scaled(d, 0.02));
    PopulationLoss loss = new PopulationLoss(Prompt.isotropic(d, n, 0.5));
    List<Weights> path = setting.motion().at(loss, start, TIMES);
    double worst = 0;
    for (int i = 0; i < TIMES.length; i++) {
      double p = path.get(i).preconditioner().trace() / d;
      double exact = ZhangFlow.logistic(d, n, 0.5, start.b() * 0.02, TIMES[i]);
      worst = Math.max(worst, Math.abs(p / exact - 1));
    }
    return worst;
  }

  private static double limit(Setting setting) {
    Matrix lambda = Matrix.of(3, 3, 2, 0.5, 0.1, 0.5, 1, -0.2, 0.1, -0.2, 0.6);
    int n = 10;
    Weights start = Weights.linear(setting.unbalance() * Math.sqrt(3) * 0.05, scaled(3, 0.05));
    Prompt prompt = new Prompt(n, lambda, Matrix.identity(3), setting.noise());
    Weights end = setting.motion().at(new PopulationLoss(prompt), start, 5).get(0);
    Weights limit = ZhangFlow.limit(lambda, n);
    return Math.abs(end.b() - limit.b()) + end.matrixA().minus(limit.matrixA()).frobenius();
  }

  private static Matrix scaled(int d, double alpha) {
    return Matrix.identity(d).scale(alpha);
  }
}
