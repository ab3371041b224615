package org.lemmata.attention.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.attention.model.TargetFunction;
import org.lemmata.attention.param.Covariates;
import org.lemmata.attention.sampling.Labels;
import org.lemmata.attention.sampling.LinearLabels;
import org.lemmata.attention.sampling.MonteCarlo;
import org.lemmata.attention.sampling.NonlinearLabels;
import org.lemmata.attention.sampling.TaskLaw;
import org.lemmata.attention.sampling.Vectors;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.linalg.stats.RatioEstimate;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Source;

/** Theorem 3: nonlinear targets with a rotation-invariant law. */
public final class NonlinearTargets {

  private static final int D = 5;
  private static final int N = 20;
  private static final double NOISE = 0.5;
  private static final double STEP_MARGIN = 0.08;
  private static final double LOSS_MARGIN = 0.08;

  /**
   * A random target with its constants.
   *
   * @param rho E[|x|^2 f^2] / E2
   * @param e2 E|u_f|^2
   * @param ef2 E f^2
   * @param effort how many times the usual tasks, for heavy tails
   */
  private record Target(String name, Labels labels, double rho, double e2, double ef2, int effort) {

    static Target of(TargetFunction f, int width, String name, int effort) {
      return new Target(name, NonlinearLabels.of(f, width), f.rho(D), f.e2(D), f.ef2(D), effort);
    }

    double step() {
      return 1 / (N - 1 + rho + D * NOISE / e2);
    }

    double loss() {
      return ef2 + NOISE - N * step() * e2;
    }
  }

  private static final List<Target> INVARIANT =
      List.of(
          Target.of(TargetFunction.RELU_NET, 1, "ReLU net of width 1", 1),
          Target.of(TargetFunction.RELU_NET, 4, "ReLU net of width 4", 1),
          Target.of(TargetFunction.RELU_NET, 16, "ReLU net of width 16", 1),
          Target.of(TargetFunction.SIGN, 1, "sign", 1),
          Target.of(TargetFunction.CUBIC, 1, "cubic", 3));

  private static final List<Target> FIXED =
      List.of(new Target("fixed direction", LinearLabels.fixedDirection(), D + 2, 1, 1, 1));

  private NonlinearTargets() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("attention.nonlinear", "Theorem 3: one step for nonlinear targets")
        .states(
            "If the law of $f$ is invariant under rotation, $y = f(x) + e$, the best layer takes one"
                + " step of gradient descent, $\\eta^* = 1/(n - 1 + \\rho + d\\sigma^2/E_2)$, with"
                + " loss $L^* = E f^2 + \\sigma^2 - n\\eta^* E_2$, where $u_f = E[x f(x)]$, $E_2 ="
                + " E|u_f|^2$ and $\\rho = E[|x|^2 f^2]/E_2$. For a ReLU net $\\eta^*$ does not"
                + " depend on the width.")
        .source(
            new Source(
                Source.Mark.DERIVED,
                "closed forms for Theorem 3, whose statement is as commonly quoted"))
        .assuming(
            "the law of $f$ is invariant under rotation",
            "covariates are standard normal",
            "the first coordinate stands for every direction")
        .examining(
            "For each target estimates the best step, the best step for the first coordinate alone,"
                + " which must be the same, and the loss; $u_f$ and $E f^2$ are in closed form.")
        .in("the setting of the claim", INVARIANT, NonlinearTargets::examine)
        .control("$f(x) = g x_1$ with normal $g$: a fixed direction", FIXED)
        .build();
  }

  private static Evidence examine(List<Target> targets, Run run, Scale scale) {
    long tasks = scale.choose(100_000L, 1_000_000L, 10_000_000L);
    List<Evidence> parts = new ArrayList<>();
    for (Target target : targets) {
      Moments moments = moments(run, parts.size(), target.labels(), target.effort() * tasks);
      double eta = target.step();
      parts.add(step("step, " + target.name(), RatioEstimate.ratio(moments, 0, 1), eta));
      parts.add(
          step(
              "step along the first coordinate, " + target.name(),
              RatioEstimate.ratio(moments, 2, 3),
              eta));
      double loss = target.ef2() + NOISE - 2 * eta * moments.mean(0) + eta * eta * moments.mean(1);
      Estimate estimate = RatioEstimate.smooth(moments, loss, -2 * eta, eta * eta, 0, 0);
      parts.add(
          Mean.near(
              "loss, " + target.name(),
              new Estimate(estimate.value(), estimate.standardError()),
              target.loss(),
              LOSS_MARGIN * target.loss()));
    }
    return Every.of("steps and losses against the closed forms", parts);
  }

  private static Evidence step(String what, Estimate step, double predicted) {
    return Mean.near(
        what, new Estimate(step.value(), step.standardError()), predicted, STEP_MARGIN * predicted);
  }

  private static Moments moments(Run run, int sample, Labels labels, long tasks) {
    TaskLaw law = new TaskLaw(D, N, NOISE, Covariates.GAUSSIAN, labels);
    return MonteCarlo.means(
        run,
        sample,
        law,
        tasks,
        4,
        () ->
            (task, out) -> {
              double first = task.xy()[0];
              out[0] = Vectors.dot(task.signal(), task.xy());
              out[1] = Vectors.dot(task.xy(), task.xy());
              out[2] = task.signal()[0] * first;
              out[3] = first * first;
            });
  }
}
