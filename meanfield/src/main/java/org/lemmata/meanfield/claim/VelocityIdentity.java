package org.lemmata.meanfield.claim;

import org.lemmata.harmonics.polynomial.Legendre;
import org.lemmata.linalg.random.Stream;
import org.lemmata.meanfield.flow.EvenPolynomials;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.meanfield.flow.Velocity;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Reach;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** The velocity as its limit for large d and a remainder. */
public final class VelocityIdentity {

  /** About a hundred roundings on the two ways, of terms of relative size 1. */
  private static final double ROUNDING = Rounding.ulps(100, 1);

  private VelocityIdentity() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.velocity", "The velocity, split")
        .states(
            """
            $\\sigma_2^2 D_2 P_2'(w) + \\sigma_4^2 D_4 P_4'(w) = P_t(w) + Q_t(w)$ with $P_t =
            2\\sigma_2^2 D_2 w + 4\\sigma_4^2 D_4 w^3$, $Q_t = \\lambda_1 w + \\lambda_3 w^3$,
            $\\lambda_1 = \\frac{2\\sigma_2^2 D_2}{d-1} - \\frac{12\\sigma_4^2 D_4 (d+2)}{d^2-1}$ and
            $\\lambda_3 = \\frac{4\\sigma_4^2 D_4 (6d+9)}{d^2-1}$.
            """)
        .source(Source.derived("the coefficients of P_2' and P_4'"))
        .assuming("none beyond the definitions")
        .examining(
            """
            Compares both sides, the left one from the recursion of the Legendre polynomials, at
            random d from 3 to $10^4$, deviations, activations and places; errors are relative to the
            sum of the terms' sizes.
            """)
        .holdsForEveryDraw("an identity of polynomials, at every point")
        .reach(Reach.THEOREM)
        .in("both terms of $\\lambda_1$", 1.0, VelocityIdentity::check)
        .control("$\\lambda_1$ without its second term", 0.0)
        .build();
  }

  private static Evidence check(double second, Run run, Scale scale) {
    Stream stream = run.streams().child("velocity").stream(0);
    int draws = scale.choose(2_000, 20_000, 200_000);
    double worst = 0;
    for (int i = 0; i < draws; i++) {
      int d = 3 + stream.nextInt(i % 2 == 0 ? 30 : 10_000);
      Setting setting = new Setting(d, 0, 0, 2 * stream.nextDouble(), 2 * stream.nextDouble());
      double d2 = 2 * stream.nextDouble() - 1;
      double d4 = 2 * stream.nextDouble() - 1;
      worst = Math.max(worst, error(setting, d2, d4, 2 * stream.nextDouble() - 1, second));
    }
    return new Rounding("largest relative difference", worst, ROUNDING);
  }

  private static double error(Setting setting, double d2, double d4, double w, double second) {
    int d = setting.d();
    Legendre p = new Legendre(d);
    double drive2 = setting.sigma2() * setting.sigma2() * d2;
    double drive4 = setting.sigma4() * setting.sigma4() * d4;
    double left = drive2 * p.derivative(2, w) + drive4 * p.derivative(4, w);
    Velocity split = Velocity.leading(setting, d2, d4).plus(Velocity.remainder(setting, d2, d4));
    double missing = (1 - second) * 12 * drive4 * (d + 2.0) / ((d - 1.0) * (d + 1.0)) * w;
    EvenPolynomials even = setting.polynomials();
    double size =
        Math.abs(drive2) * even.slope2(Math.abs(w))
            + Math.abs(drive4) * Math.abs(w) * (4 * even.fourth4() * w * w - 2 * even.square4());
    return Math.abs(split.at(w) + missing - left) / size;
  }
}
