package org.lemmata.sophia.claim;

import java.util.Arrays;
import org.lemmata.sophia.convex.TwoScales;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** The steps of clipped Newton do not grow with the condition number. */
public final class ConditionNumber {

  private static final double[] RATIOS = {1, 10, 1e2, 1e4, 1e6, 1e8};

  /** Gradient descent is not followed beyond. */
  private static final double SLOW = 1e4;

  private ConditionNumber() {}

  /** What takes steps. */
  private enum Method {
    NEWTON {
      @Override
      long steps(TwoScales family) {
        return family.newtonSteps();
      }
    },
    WITHOUT_CURVATURE {
      @Override
      long steps(TwoScales family) {
        return family.blindSteps();
      }
    },
    DESCENT {
      @Override
      long steps(TwoScales family) {
        return family.descentSteps();
      }
    };

    abstract long steps(TwoScales family);
  }

  /** The claim. */
  public static Claim claim() {
    return Claim.of("sophia.condition-number", "Steps do not depend on the condition number")
        .states(
            """
            On $(\\cosh z_1 - 1) + \\kappa(\\cosh z_2 - 1)$, from where each part is $10$, clipped
            Newton in the eigenbasis reaches $10^{-10}$ in equally many steps for every $\\kappa$
            from $1$ to $10^8$, and in no more than $\\lceil 32d(L_0 - L^*)/(\\mu R^2) \\rceil +
            \\lceil \\ln^+(\\mu R^2/(4d\\varepsilon))/\\ln\\tfrac87 \\rceil$.
            """)
        .source(
            Source.derived(
                "explicit constants and an exact family for the paper's theorem, as commonly"
                    + " quoted: $T \\lesssim d(L_0-L^*)/(\\mu R^2) + \\ln(\\mu R^2/(32"
                    + " d\\varepsilon))$"))
        .assuming("$\\eta = 1/2$, $\\rho = R/(2\\sqrt d)$, $R = \\ln 2$")
        .restsOn("sophia.descent-lemma")
        .examining(
            """
            Counts the steps, with $a_i f'$ over $a_i f''$ from the gradient and the Hessian, for
            six $\\kappa$; those of gradient descent to $\\kappa = 10^4$ only. The bound is loose:
            it is $2817$ for every $\\kappa$ where $38$ steps are taken, so that it would hold with
            far smaller constants.
            """)
        .in("clipped Newton", Method.NEWTON, ConditionNumber::check)
        .control("the curvature is left out: the largest stands for all", Method.WITHOUT_CURVATURE)
        .control("gradient descent with the largest safe rate", Method.DESCENT)
        .build();
  }

  private static Evidence check(Method method, Run run, Scale scale) {
    double worst = 0;
    long fewest = Long.MAX_VALUE;
    long most = 0;
    boolean slow = method == Method.DESCENT;
    double[] ratios = Arrays.stream(RATIOS).filter(k -> !slow || k <= SLOW).toArray();
    for (double kappa : ratios) {
      TwoScales family = new TwoScales(kappa);
      long steps = method.steps(family);
      long bound = family.newton().bound(family.start(), TwoScales.EPSILON);
      worst = Math.max(worst, (double) steps / bound);
      fewest = Math.min(fewest, steps);
      most = Math.max(most, steps);
    }
    return Every.of(
        "steps",
        new Rounding("most less fewest", most - fewest, 0),
        Searched.notAbove("largest share of the bound", worst, 1));
  }
}
