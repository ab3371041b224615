package org.lemmata.doremi.claim;

import java.util.Arrays;
import java.util.List;
import org.lemmata.doremi.minimax.Mode;
import org.lemmata.doremi.minimax.QuadraticGame;
import org.lemmata.doremi.weight.DomainWeights;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.stats.SlopeFit;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** The weights that Group DRO finds. */
public final class GroupDro {

  private static final double[] EQUILIBRIUM = {2.0 / 3, 1.0 / 3, 0};
  private static final double VALUE = 8.0 / 9;
  private static final int PLAYED = 5000;
  private static final int[] LENGTHS = {100, 1000, 10000};

  private GroupDro() {}

  /** The claim on where the weights end. */
  public static Claim equilibrium() {
    return Claim.of("doremi.equilibrium", "The weights find the least largest excess")
        .states(
            """
            On three quadratic domains with $a = (1, 4, 1)$, $c = (-1, 1, 0.2)$ Group DRO by excess
            losses with smoothing $c = 10^{-3}$ ends within $c$ of the weights $(2/3, 1/3, 0)$ and
            within $c$ of the least largest excess $8/9$, although the third domain has the largest
            loss.
            """)
        .source(Source.derived("the paper's algorithm on a convex game with a known solution"))
        .assuming("weights move by the excess over a reference", "$\\eta = 1$")
        .restsOn("doremi.simplex")
        .examining("Plays 5000 steps from uniform weights.")
        .in("excess losses", Mode.DOREMI, GroupDro::ends)
        .control("losses without a reference", Mode.HARDEST)
        .control("minus the irreducible losses", Mode.EASIEST)
        .build();
  }

  private static Evidence ends(Mode mode, Run run, Scale scale) {
    double c = QuadraticGame.USUAL;
    QuadraticGame.State end = last(mode, c, PLAYED);
    String because = "smoothing moves the weights by a part of c";
    return Every.of(
        "the end of the game",
        new Approximation(
            "largest distance of a weight", distance(end.alpha(), EQUILIBRIUM), c, because),
        new Approximation(
            "distance of the largest excess", Math.abs(end.worst() - VALUE), c, because));
  }

  private static QuadraticGame.State last(Mode mode, double smoothing, int steps) {
    List<QuadraticGame.State> states = new QuadraticGame(mode, smoothing).play(steps);
    return states.get(steps);
  }

  private static double distance(DomainWeights alpha, double[] from) {
    double distance = 0;
    for (int i = 0; i < from.length; i++) {
      distance = Math.max(distance, Math.abs(alpha.get(i) - from[i]));
    }
    return distance;
  }

  /** The claim on the average. */
  public static Claim average() {
    return Claim.of("doremi.average", "The average of the weights converges like 1/T")
        .states(
            """
            Without smoothing the distance of the mean of the weights after $1, \\ldots, T$ steps,
            which the algorithm returns, from $(2/3, 1/3, 0)$ falls like $1/T$.
            """)
        .source(
            Source.derived(
                "the convex game, where single weights approach their limit by $\\sqrt{0.8}$ a"
                    + " step (linearised), so that the sum of their distances converges; the paper"
                    + " returns the average"))
        .assuming("weights move by the excess over a reference", "$\\eta = 1$, $c = 0$")
        .restsOn("doremi.equilibrium")
        .examining(
            """
            The slope of the logarithm of the largest distance in that of $T$, for $T = 100$, $1000$
            and $10000$, against $-1$.
            """)
        .in("excess losses", Mode.DOREMI, GroupDro::averages)
        .control("losses without a reference", Mode.HARDEST)
        .build();
  }

  private static Evidence averages(Mode mode, Run run, Scale scale) {
    double[] x = new double[LENGTHS.length];
    double[] y = new double[LENGTHS.length];
    for (int i = 0; i < LENGTHS.length; i++) {
      x[i] = StrictMath.log(LENGTHS[i]);
      y[i] = StrictMath.log(distance(last(mode, 0, LENGTHS[i]).average(), EQUILIBRIUM));
    }
    return new Approximation(
        "distance of the slope from -1",
        Math.abs(SlopeFit.of(x, y).slope() + 1),
        StrictMath.pow(0.8, LENGTHS[0] / 2.0) / (1 - Math.sqrt(0.8)),
        "the rest of a geometric sum after 100 steps, 0.8⁵⁰/(1 − √0.8)");
  }

  /** How a step is taken. */
  private enum Step {
    AS_STATED {
      @Override
      double[] of(DomainWeights alpha, double[] lambda, double c) {
        return alpha.step(lambda, 1, c).values();
      }
    },
    WITHOUT_SMOOTHING {
      @Override
      double[] of(DomainWeights alpha, double[] lambda, double c) {
        return alpha.step(lambda, 1, 0).values();
      }
    },
    NOT_NORMALISED {
      @Override
      double[] of(DomainWeights alpha, double[] lambda, double c) {
        double[] next = alpha.values();
        for (int i = 0; i < next.length; i++) {
          next[i] = (1 - c) * next[i] * StrictMath.exp(lambda[i]) + c / next.length;
        }
        return next;
      }
    };

    abstract double[] of(DomainWeights alpha, double[] lambda, double c);
  }

  /** The claim on the simplex. */
  public static Claim simplex() {
    return Claim.of("doremi.simplex", "No domain is ever given up")
        .states(
            """
            The step $\\alpha' = \\alpha e^{\\eta\\lambda}$, $(1 - c)\\alpha'/\\sum\\alpha' + c/k$
            keeps $\\sum_i\\alpha_i = 1$ and $\\alpha_i \\ge c/k$.
            """)
        .source(Source.paper("the algorithm; the bound is derived from it"))
        .assuming("$0 \\le c \\le 1$")
        .examining(
            """
            Random weights and excess losses up to 50 for 2 to 30 domains, $10^{-4} \\le c \\le
            0.1$.
            """)
        .holdsForEveryDraw("an identity and a bound for all numbers; draws only choose which")
        .in("as stated", Step.AS_STATED, GroupDro::onSimplex)
        .control("without smoothing", Step.WITHOUT_SMOOTHING)
        .control("without dividing by the sum", Step.NOT_NORMALISED)
        .build();
  }

  private static Evidence onSimplex(Step step, Run run, Scale scale) {
    Stream stream = run.streams().stream(0);
    double off = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int n = 0; n < scale.choose(500, 5000, 50000); n++) {
      int k = 2 + stream.nextInt(29);
      double c = StrictMath.pow(10, -1 - 3 * stream.nextDouble());
      double[] weights = new double[k];
      double[] lambda = new double[k];
      for (int i = 0; i < k; i++) {
        weights[i] = stream.nextDouble();
        lambda[i] = 50 * stream.nextDouble();
      }
      double[] next = step.of(DomainWeights.of(weights), lambda, c);
      off = Math.max(off, Math.abs(Arrays.stream(next).sum() - 1));
      least = Math.min(least, Arrays.stream(next).min().orElseThrow() * k / c);
    }
    return Every.of(
        "weights after a step",
        new Rounding("largest distance of the sum from 1", off, Rounding.ulps(2 * 30, 1)),
        new Rounding(
            "largest shortfall of k α/c below 1", Math.max(0, 1 - least), Rounding.ulps(4, 1)));
  }

  /** The claim on a proxy that is no worse than the reference. */
  public static Claim contraction() {
    return Claim.of("doremi.contraction", "Without excess the weights become uniform")
        .states(
            """
            If proxy and reference have the same losses, $\\alpha^{(t)} - \\frac1k = (1 -
            c)^t(\\alpha^{(0)} - \\frac1k)$.
            """)
        .source(Source.derived("the algorithm with $\\lambda = 0$"))
        .assuming("every excess loss is 0")
        .examining("Takes 1000 steps from $(0.2, 0.3, 0.5)$ with $c = 10^{-3}$.")
        .in("no excess", 0.0, GroupDro::contracts)
        .control("one domain has an excess of 0.001", 1e-3)
        .build();
  }

  private static Evidence contracts(double excess, Run run, Scale scale) {
    double[] start = {0.2, 0.3, 0.5};
    double c = QuadraticGame.USUAL;
    DomainWeights alpha = DomainWeights.of(start);
    double worst = 0;
    double left = 1;
    for (int t = 1; t <= 1000; t++) {
      alpha = alpha.step(new double[] {excess, 0, 0}, 1, c);
      left *= 1 - c;
      for (int i = 0; i < start.length; i++) {
        double predicted = 1.0 / 3 + left * (start[i] - 1.0 / 3);
        worst = Math.max(worst, Math.abs(alpha.get(i) - predicted));
      }
    }
    // About ten roundings a step.
    return new Rounding("largest distance of a weight", worst, Rounding.ulps(10 * 1000, 1));
  }
}
