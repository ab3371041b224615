package org.lemmata.exercise.optimisers;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.KnownAnswer;
import org.lemmata.exercise.Law;
import org.lemmata.exercise.Plot;
import org.lemmata.exercise.Proposition;
import org.lemmata.exercise.Requirement;
import org.lemmata.exercise.Seen;
import org.lemmata.sophia.convex.TwoScales;
import org.lemmata.sophia.rule.CoordinateClip;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;
import org.lemmata.study.figure.Axis;

/** Newton's method with its steps clipped along the eigenvectors of the Hessian. */
public final class ClippedNewtonExercise implements Exercise<ClippedNewtonExercise.Newton> {

  /** What the student's class implements. */
  @FunctionalInterface
  public interface Newton {

    /**
     * The parameters after one step, θ - η Σ clip(vᵢ'g / σᵢ, ρ) vᵢ.
     *
     * @param theta θ, d numbers; not modified
     * @param gradient g, d numbers; not modified
     * @param basis the eigenvectors v₁, …, v_d of the Hessian, of length 1 and orthogonal, one a
     *     row; not modified
     * @param curvature its eigenvalues σ₁, …, σ_d, positive; not modified
     * @param eta the rate η, positive
     * @param rho the threshold ρ, positive
     * @return a new array
     */
    double[] step(
        double[] theta,
        double[] gradient,
        double[][] basis,
        double[] curvature,
        double eta,
        double rho);
  }

  private static final double[] RATIOS = {1, 1e2, 1e4, 1e8};
  private static final int STEPS = 38;
  private static final int MOST = 200;
  private static final double ANGLE = 0.6;
  private static final double ETA = 0.5;
  private static final double RHO = 0.5;
  private static final double ROOT = Math.sqrt(0.5);
  private static final double DIGITS = 1e-12;

  private static final String BY_HAND =
      "along (1, 1)/√2 the ratio √½ is clipped to 1/2, along (1, -1)/√2 it is 0.003 √2";

  /** A gradient, and eigenvectors turned by an angle; the curvatures are 1 and 10. */
  record Turned(double angle, double g1, double g2) {}

  @Override
  public String id() {
    return "optimisers-and-mixtures.clipped-newton";
  }

  @Override
  public Class<Newton> asked() {
    return Newton.class;
  }

  @Override
  public List<Requirement<Newton>> requirements() {
    return List.of(
        KnownAnswer.<Newton>of(
                "From 0 with $g = (0.8, 0.2)$, eigenvectors $(1, 1)/\\sqrt2$ and $(1, -1)/\\sqrt2$,"
                    + " curvatures 1 and 100, $\\eta = \\rho = 1/2$: the first coordinate",
                yours -> diagonal(yours)[0],
                -(ROOT / 2 + 0.003) / 2,
                DIGITS,
                BY_HAND)
            .mistake(-0.2515, "That is half of Newton's step: nothing was clipped.")
            .mistake(
                -0.25,
                "A coordinate itself moved by $\\eta\\rho$: it was clipped in the coordinates of"
                    + " $\\theta$, or not turned back from those of the eigenvectors.")
            .mistake(
                -0.17783415448244463,
                "The length of the step was clipped: then the flat direction slows down the steep"
                    + " one.")
            .mistake(0.1782766952966369, "The step went uphill: it is subtracted.")
            .teaches(
                "Three moves: turn the gradient to the eigenvectors, divide and clip there, and"
                    + " turn back."),
        KnownAnswer.<Newton>of(
            "The second coordinate",
            yours -> diagonal(yours)[1],
            -(ROOT / 2 - 0.003) / 2,
            DIGITS,
            BY_HAND),
        Law.of(
                "The first coordinate for eigenvectors turned by an angle",
                turned(),
                (Newton yours, Turned in) ->
                    Seen.near(
                        yours
                            .step(
                                new double[2],
                                new double[] {in.g1, in.g2},
                                basis(in.angle),
                                new double[] {1, 10},
                                1,
                                RHO)[0],
                        right(in),
                        1e-12))
            .teaches(
                "Here $v_1 = (\\cos, \\sin)$ and $v_2 = (-\\sin, \\cos)$ of the angle, the"
                    + " curvatures are 1 and 10, $\\eta = 1$ and $\\r"
                    + "ho = 1/2$. The eigenvectors are the rows: coordinate i along the"
                    + " eigenvectors is row i times $g$, and the way back adds up multiples of"
                    + " rows."),
        Proposition.of(ClippedNewtonExercise::claim)
            .teaches(
                "$\\rho$ is small enough that the Hessian changes by at most a factor 2 within a"
                    + " step. First each direction goes at full speed, then it halves what is"
                    + " left."));
  }

  private static double[] diagonal(Newton yours) {
    return yours.step(
        new double[2],
        new double[] {0.8, 0.2},
        new double[][] {{ROOT, ROOT}, {ROOT, -ROOT}},
        new double[] {1, 100},
        ETA,
        RHO);
  }

  private static Arbitrary<Turned> turned() {
    Arbitrary<Double> slope = Arbitraries.doubles().between(-3, 3).ofScale(1);
    return Combinators.combine(Arbitraries.doubles().between(0, 3).ofScale(1), slope, slope)
        .as(Turned::new);
  }

  private static double[][] basis(double angle) {
    double cos = StrictMath.cos(angle);
    double sin = StrictMath.sin(angle);
    return new double[][] {{cos, sin}, {-sin, cos}};
  }

  private static double right(Turned in) {
    double[][] basis = basis(in.angle);
    double first = CoordinateClip.to(basis[0][0] * in.g1 + basis[0][1] * in.g2, RHO);
    double second = CoordinateClip.to((basis[1][0] * in.g1 + basis[1][1] * in.g2) / 10, RHO);
    return -(first * basis[0][0] + second * basis[1][0]);
  }

  private static Claim claim(Newton yours) {
    return Claim.of("optimisers-and-mixtures.clipped-newton", "38 steps, whatever κ is")
        .states(
            """
            On $(\\cosh z_1 - 1) + \\kappa(\\cosh z_2 - 1)$ with $z = Q\\theta$, from a start where
            each part is $10$, the loss falls to $10^{-10}$ in at most %d steps for $\\kappa = 1$,
            $10^2$, $10^4$ and $10^8$.
            """
                .formatted(STEPS))
        .source(Source.derived("an exact family for the paper's theorem on clipped Newton"))
        .assuming("$\\eta = 1/2$, $\\rho = (\\ln 2)/(2\\sqrt2)$", "$Q$ turns by 0.6")
        .examining("Counts steps, to %d at most.".formatted(MOST))
        .in("the student's class", yours, ClippedNewtonExercise::examine)
        .control(
            "gradient descent at a rate that is safe for $\\kappa = 1$",
            (theta, g, basis, curvature, eta, rho) ->
                new double[] {theta[0] - g[0] / 11, theta[1] - g[1] / 11})
        .control(
            "the sign of the gradient along the eigenvectors",
            (theta, g, basis, curvature, eta, rho) -> signs(theta, g, basis, eta * rho))
        .build();
  }

  private static double[] signs(double[] theta, double[] g, double[][] basis, double by) {
    double[] next = theta.clone();
    for (double[] row : basis) {
      double sign = Math.signum(row[0] * g[0] + row[1] * g[1]);
      next[0] -= by * sign * row[0];
      next[1] -= by * sign * row[1];
    }
    return next;
  }

  private static Evidence examine(Newton yours, Run run, Scale scale) {
    double most = 0;
    for (double kappa : RATIOS) {
      most = Math.max(most, steps(yours, kappa));
    }
    return Searched.notAbove("the largest number of steps", most, STEPS);
  }

  private static int steps(Newton yours, double kappa) {
    TwoScales scales = new TwoScales(kappa);
    double[][] basis = basis(ANGLE);
    double[] theta = back(basis, scales.start());
    int n = 0;
    double[] z = scales.start();
    while (n < MOST && !(scales.loss().value(z) <= TwoScales.EPSILON)) {
      double[] slope = {StrictMath.sinh(z[0]), kappa * StrictMath.sinh(z[1])};
      double[] curvature = {StrictMath.cosh(z[0]), kappa * StrictMath.cosh(z[1])};
      theta =
          yours.step(
              theta.clone(), back(basis, slope), basis, curvature, ETA, scales.newton().rho());
      z = there(basis, theta);
      n++;
    }
    return n;
  }

  private static double[] there(double[][] basis, double[] theta) {
    return new double[] {
      basis[0][0] * theta[0] + basis[0][1] * theta[1],
      basis[1][0] * theta[0] + basis[1][1] * theta[1]
    };
  }

  private static double[] back(double[][] basis, double[] z) {
    return new double[] {
      basis[0][0] * z[0] + basis[1][0] * z[1], basis[0][1] * z[0] + basis[1][1] * z[1]
    };
  }

  @Override
  public Optional<Plot<Newton>> plot() {
    return Optional.of(
        new Plot<>(
            "Steps of clipped Newton to a loss of 1e-10; at most 200 are taken.",
            Axis.log("condition number κ"),
            Axis.linear("steps").from(0, MOST),
            Plot.evenly(0, 8, 25).stream().map(e -> StrictMath.pow(10, e)).toList(),
            (yours, kappa) -> (double) steps(yours, kappa),
            kappa -> (double) new TwoScales(kappa).newtonSteps()));
  }
}
