package org.lemmata.sophia.claim;

import org.lemmata.linalg.random.Stream;
import org.lemmata.sophia.rule.Preconditioned;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** What Sophia's step is bounded by. */
public final class UpdateRule {

  private UpdateRule() {}

  /** How the step is taken. */
  private enum Step {
    AS_STATED {
      @Override
      double of(Preconditioned rule, double m, double h) {
        return rule.step(m, h);
      }
    },
    WITHOUT_MAXIMUM {
      @Override
      double of(Preconditioned rule, double m, double h) {
        double ratio = m / (rule.gamma() * h);
        return rule.eta() * Math.max(-1, Math.min(1, ratio));
      }
    },
    WITHOUT_CLIPPING {
      @Override
      double of(Preconditioned rule, double m, double h) {
        return rule.eta() * m / Math.max(rule.gamma() * h, rule.epsilon());
      }
    };

    abstract double of(Preconditioned rule, double m, double h);
  }

  /** The claim. */
  public static Claim claim() {
    return Claim.of("sophia.update-rule", "No coordinate moves further than the rate")
        .states(
            """
            $|\\eta\\,\\mathrm{clip}(m/\\max\\{\\gamma h, \\varepsilon\\}, 1)| \\le \\eta$; where
            $h \\le 0$ and $|m| \\ge \\varepsilon$ it is $\\eta\\,\\mathrm{sign}(m)$; and it equals
            $(\\eta/\\gamma)\\,\\mathrm{clip}(m/\\max\\{h, \\varepsilon/\\gamma\\}, \\gamma)$.
            """)
        .source(Source.paper("the algorithm and its later form; that they are equal is derived"))
        .assuming("$\\varepsilon > 0$")
        .examining("Draws η, γ, ε, m and h of all sizes and signs.")
        .holdsForEveryDraw("an identity and a bound for all numbers; draws only choose which")
        .in("as stated", Step.AS_STATED, UpdateRule::check)
        .control("without the maximum", Step.WITHOUT_MAXIMUM)
        .control("without clipping", Step.WITHOUT_CLIPPING)
        .build();
  }

  private static Evidence check(Step step, Run run, Scale scale) {
    Stream stream = run.streams().stream(0);
    int cases = scale.choose(2000, 20000, 200000);
    double far = 0;
    double fromSign = 0;
    double apart = 0;
    for (int i = 0; i < cases; i++) {
      Preconditioned rule = new Preconditioned(size(stream, 4), size(stream, 2), size(stream, 8));
      double m = sign(stream) * size(stream, 6);
      double h = sign(stream) * size(stream, 6);
      double moved = step.of(rule, m, h) / rule.eta();
      far = Math.max(far, Math.abs(moved) - 1);
      if (h < 0 && Math.abs(m) >= rule.epsilon()) {
        fromSign = Math.max(fromSign, Math.abs(moved - Math.signum(m)));
      }
      double earlier = rule.earlier(m, h) / rule.eta();
      apart = Math.max(apart, Math.abs(moved - earlier) / Math.max(Math.abs(earlier), 1e-300));
    }
    return Every.of(
        "the step over the rate",
        new Rounding("excess of its size over 1", far, Rounding.ulps(2, 1)),
        new Rounding("distance from the sign where h < 0", fromSign, Rounding.ulps(2, 1)),
        new Rounding("relative distance of the two forms", apart, Rounding.ulps(8, 1)));
  }

  private static double size(Stream stream, double decades) {
    return StrictMath.pow(10, decades * (2 * stream.nextDouble() - 1));
  }

  private static double sign(Stream stream) {
    return stream.nextInt(2) == 0 ? 1 : -1;
  }
}
