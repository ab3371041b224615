package org.lemmata.attention.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.lemmata.attention.model.TargetFunction;
import org.lemmata.attention.param.Covariates;
import org.lemmata.attention.sampling.Labels;
import org.lemmata.attention.sampling.LinearLabels;
import org.lemmata.attention.sampling.MonteCarlo;
import org.lemmata.attention.sampling.NonlinearLabels;
import org.lemmata.attention.sampling.TaskLaw;
import org.lemmata.linalg.Segments;
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
  private static final double STEP_MARGIN = 0.06;
  private static final double FIRST_MARGIN = 0.12;
  private static final double LOSS_MARGIN = 0.05;

  /**
   * A random target with its constants.
   *
   * @param effort how many times the usual tasks, for heavy tails
   */
  private record Target(String name, TargetFunction f, int width, int effort) {

    Labels labels() {
      return NonlinearLabels.of(f, width);
    }

    double step() {
      return f.step(D, N, NOISE);
    }

    double loss() {
      return f.loss(D, N, NOISE);
    }
  }

  private static final List<Target> TARGETS =
      List.of(
          new Target("ReLU net of width 1", TargetFunction.RELU_NET, 1, 1),
          new Target("ReLU net of width 4", TargetFunction.RELU_NET, 4, 1),
          new Target("ReLU net of width 16", TargetFunction.RELU_NET, 16, 1),
          new Target("sign", TargetFunction.SIGN, 1, 1),
          new Target("cubic", TargetFunction.CUBIC, 1, 2));

  /**
   * What controls break.
   *
   * @param covariates their law
   * @param labels what becomes of the law of a target
   */
  private record Setting(Covariates covariates, UnaryOperator<Labels> labels) {}

  private NonlinearTargets() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("attention.nonlinear", "Theorem 3: one step for nonlinear targets")
        .states(
            """
            If the law of $f$ is invariant under rotation, $y = f(x) + e$, the best layer takes
            one step of gradient descent, $\\eta^* = 1/(n - 1 + \\rho + d\\sigma^2/E_2)$, with
            loss $L^* = E f^2 + \\sigma^2 - n\\eta^* E_2$, where $u_f = E[x f(x)]$, $E_2 =
            E|u_f|^2$ and $\\rho = E[|x|^2 f^2]/E_2$. For a ReLU net $\\eta^*$ does not depend on
            the width.
            """)
        .source(
            new Source(
                Source.Mark.DERIVED,
                "closed forms for Theorem 3, whose statement is as commonly quoted"))
        .assuming(
            "the law of $f$ is invariant under rotation",
            "covariates are standard normal",
            "the first coordinate stands for every direction")
        .examining(
            """
            For each target estimates the best step, the best step for the first coordinate alone,
            which must be the same, and the loss; $u_f$ and $E f^2$ are in closed form.
            """)
        .in(
            "rotation-invariant laws, normal covariates",
            new Setting(Covariates.GAUSSIAN, UnaryOperator.identity()),
            NonlinearTargets::examine)
        .control(
            "the same functions of the first coordinate alone",
            new Setting(Covariates.GAUSSIAN, LinearLabels::ofFirst))
        .control(
            "covariates on the sphere", new Setting(Covariates.SPHERE, UnaryOperator.identity()))
        .build();
  }

  private static Evidence examine(Setting setting, Run run, Scale scale) {
    long tasks = scale.choose(40_000L, 400_000L, 4_000_000L);
    List<Evidence> parts = new ArrayList<>();
    for (Target target : TARGETS) {
      Moments moments = moments(run, setting, parts.size(), target, target.effort() * tasks);
      double eta = target.step();
      parts.add(
          step("step, " + target.name(), RatioEstimate.ratio(moments, 0, 1), eta, STEP_MARGIN));
      parts.add(
          step(
              "step along the first coordinate, " + target.name(),
              RatioEstimate.ratio(moments, 2, 3),
              eta,
              FIRST_MARGIN));
      double loss =
          target.f().ef2(D) + NOISE - 2 * eta * moments.mean(0) + eta * eta * moments.mean(1);
      Estimate estimate = RatioEstimate.smooth(moments, loss, -2 * eta, eta * eta, 0, 0);
      parts.add(
          Mean.near(
              "loss, " + target.name(), estimate, target.loss(), LOSS_MARGIN * target.loss()));
    }
    return Every.of("steps and losses against the closed forms", parts);
  }

  private static Evidence step(String what, Estimate step, double predicted, double margin) {
    return Mean.near(what, step, predicted, margin * predicted);
  }

  private static Moments moments(Run run, Setting setting, int sample, Target target, long tasks) {
    Labels labels = setting.labels().apply(target.labels());
    TaskLaw law = new TaskLaw(D, N, NOISE, setting.covariates(), labels);
    return MonteCarlo.means(
        run,
        sample,
        law,
        tasks,
        4,
        () ->
            (task, out) -> {
              double first = task.xy()[0];
              out[0] = Segments.dotRounded(task.signal(), task.xy());
              out[1] = Segments.dotRounded(task.xy(), task.xy());
              out[2] = task.signal()[0] * first;
              out[3] = first * first;
            });
  }
}
