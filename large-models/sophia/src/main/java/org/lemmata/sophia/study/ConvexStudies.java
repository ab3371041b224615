package org.lemmata.sophia.study;

import org.lemmata.sophia.convex.SignDescent;
import org.lemmata.sophia.convex.TwoScales;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;

/** Steps against the condition number. */
public final class ConvexStudies {

  private ConvexStudies() {}

  /**
   * The ratio of curvatures.
   *
   * @param kappa the ratio κ
   */
  public record Ratio(
      @Param(
              value = "ratio κ of the largest to the least curvature at the minimum",
              byDefault = "10000",
              min = 1,
              max = 1e6,
              trial = {1, 1000})
          double kappa) {}

  /** The steps of two methods. */
  private record Steps(long sophia, long gd, long bound) {}

  /** Clipped Newton and gradient descent. */
  public static final Study<Ratio> CONVEX =
      Study.of("sophia.convex", Ratio.class)
          .title("Steps of clipped Newton and of gradient descent against κ")
          .describedBy(
              """
              On (cosh z₁ − 1) + κ(cosh z₂ − 1), from where each part is 10 to a loss of 1e-10:
              Sophia with the exact Hessian in its eigenbasis (η = 1/2, ρ = ln 2/(2√2)), gradient
              descent with the largest rate that is safe from the start, 1/(10 + κ), and the
              theorem's bound on the former with explicit constants (derived).
              """)
          .rows(Steps.class)
          .whole("sophia_steps", "steps of clipped Newton", Steps::sophia)
          .whole("gd_steps", "steps of gradient descent", Steps::gd)
          .whole("bound", "the theorem's bound on the steps of clipped Newton", Steps::bound)
          .computedBy(
              (p, run, out) -> {
                TwoScales family = new TwoScales(p.kappa);
                long bound = family.newton().bound(family.start(), TwoScales.EPSILON);
                out.accept(new Steps(family.newtonSteps(), family.descentSteps(), bound));
              });

  /** The steps of descent by signs. */
  private record Signs(long best, double bound) {}

  /** Descent by signs. */
  public static final Study<Ratio> SIGNS =
      Study.of("sophia.signs", Ratio.class)
          .title("Steps of descent by signs against κ")
          .describedBy(
              """
              On ½θ₁² + ½κθ₂², from (√2, η/2) to a loss of 0.01, the fewest steps of descent by
              signs over 4001 rates η, and the lower bound of every rate, 4.5√κ (derived).
              """)
          .rows(Signs.class)
          .whole("best_steps", "fewest steps over all rates", Signs::best)
          .real("lower_bound", "½(√(Δ/ε) − 1)√κ", Signs::bound)
          .computedBy(
              (p, run, out) -> {
                SignDescent descent = new SignDescent(p.kappa);
                out.accept(new Signs(descent.best(), descent.bound()));
              });
}
