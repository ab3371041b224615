package org.lemmata.exercise.attention;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.lemmata.attention.exact.LayeredSteps;
import org.lemmata.attention.exact.WishartMoments;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.KnownAnswer;
import org.lemmata.exercise.Law;
import org.lemmata.exercise.Plot;
import org.lemmata.exercise.Proposition;
import org.lemmata.exercise.Requirement;
import org.lemmata.exercise.Seen;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Approximation;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Source;
import org.lemmata.study.figure.Axis;

/** The two steps of two layers, from moments of the examples' covariance. */
public final class TwoLayersExercise implements Exercise<TwoLayersExercise.StepPair> {

  /** What the student's class implements; {@code moments[k]} is the mean of tr S^k, k = 0 to 4. */
  public interface StepPair {

    /**
     * The mean of tr (I - first S)² (I - second S)².
     *
     * @param moments five numbers, the mean of tr S^k for k from 0 to 4
     * @param first one step
     * @param second the other; 0 for a single layer
     */
    double loss(double[] moments, double first, double second);

    /**
     * The best step of a single layer.
     *
     * @param moments as above
     */
    double single(double[] moments);

    /**
     * The two steps with the least loss, the smaller first.
     *
     * @param moments as above, of a matrix with at least two different eigenvalues
     */
    double[] best(double[] moments);
  }

  /** What is asked. */
  private static final double ROUNDING = 1e-9;

  private static final double[] AHN = moments(5, 20);

  /** Moments of which no two are equal: those of {@link #AHN} begin with d twice. */
  private static final double[] UNLIKE = new Fixed(0.5, 2).moments();

  private static final String EXACT = "exact Wishart moments, derived for this project";

  /** Steps to try. */
  record Pair(double first, double second) {}

  /** A matrix of two eigenvalues that does not vary. */
  record Fixed(double low, double high) {

    double[] moments() {
      double[] moments = new double[5];
      for (int k = 0; k < 5; k++) {
        moments[k] = Math.pow(low, k) + Math.pow(high, k);
      }
      return moments;
    }
  }

  /** How steps are found. */
  private enum Way implements StepPair {
    BEST,
    SAME_TWICE,
    GREEDY;

    @Override
    public double loss(double[] moments, double first, double second) {
      double c1 = -(first + second);
      double c2 = first * second;
      double[] square = {1, 2 * c1, c1 * c1 + 2 * c2, 2 * c1 * c2, c2 * c2};
      double sum = 0;
      for (int k = 0; k < 5; k++) {
        sum += square[k] * moments[k];
      }
      return sum;
    }

    @Override
    public double single(double[] moments) {
      return moments[1] / moments[2];
    }

    @Override
    public double[] best(double[] moments) {
      double one = single(moments);
      return switch (this) {
        case BEST -> {
          double det = moments[2] * moments[4] - moments[3] * moments[3];
          double sum = (moments[1] * moments[4] - moments[2] * moments[3]) / det;
          double product = (moments[1] * moments[3] - moments[2] * moments[2]) / det;
          double root = Math.sqrt(sum * sum / 4 - product);
          yield new double[] {sum / 2 - root, sum / 2 + root};
        }
        case SAME_TWICE -> new double[] {one, one};
        case GREEDY -> {
          double up = moments[1] - 2 * one * moments[2] + one * one * moments[3];
          double down = moments[2] - 2 * one * moments[3] + one * one * moments[4];
          yield new double[] {Math.min(one, up / down), Math.max(one, up / down)};
        }
      };
    }
  }

  @Override
  public String id() {
    return "attention.two-layers";
  }

  @Override
  public Class<StepPair> asked() {
    return StepPair.class;
  }

  @Override
  public List<Requirement<StepPair>> requirements() {
    return List.of(
        KnownAnswer.<StepPair>of(
                "the loss of steps 1 and 0, $d = 5$, $n = 20$",
                yours -> yours.loss(AHN.clone(), 1, 0),
                1.5,
                ROUNDING,
                "5 − 2 · 5 + 6.5, from the moments 5, 5, 6.5")
            .mistake(0, "The product must be squared: it is the error that is squared.")
            .mistake(6.5, "The mixed term has the factor −2: $(1 - z)^2 = 1 - 2z + z^2$."),
        Law.of(
                "the loss of any two steps",
                pairs(),
                (StepPair yours, Pair at) ->
                    Seen.near(
                        yours.loss(AHN.clone(), at.first, at.second),
                        Way.BEST.loss(AHN, at.first, at.second),
                        ROUNDING))
            .teaches(
                "Multiply out $(1 - a z)^2 (1 - b z)^2$ and put the moment for each power of $z$;"
                    + " the mean of tr S² is not the square of the mean."),
        KnownAnswer.<StepPair>of(
                "the loss of steps 1 and 0, S with the eigenvalues 1/2 and 2",
                yours -> yours.loss(UNLIKE.clone(), 1, 0),
                1.25,
                ROUNDING,
                "(1 − 1/2)² + (1 − 2)²")
            .mistake(
                2.25,
                "With $z$ comes the mean of tr S, $m_1$: it is equal to $m_0 = d$ for the normal"
                    + " examples above, and not for every S.")
            .mistake(
                1.75,
                "Without $z$ comes $m_0 = d$: it is equal to $m_1$ for the normal examples above,"
                    + " and not for every S."),
        KnownAnswer.<StepPair>of(
                "the best step of one layer, $d = 5$, $n = 20$",
                yours -> yours.single(AHN.clone()),
                0.769230769231,
                ROUNDING,
                EXACT)
            .mistake(1, "That would be right if the covariance did not fluctuate.")
            .mistake(1.3, "Upside down: the mean of tr S over that of tr S².")
            .teaches("The loss of one layer is $m_0 - 2 a m_1 + a^2 m_2$."),
        KnownAnswer.<StepPair>of(
                "the best step of one layer, S with the eigenvalues 1/2 and 2",
                yours -> yours.single(UNLIKE.clone()),
                2.5 / 4.25,
                ROUNDING,
                "(1/2 + 2)/(1/4 + 4)")
            .mistake(
                2 / 4.25,
                "That is $m_0/m_2$, with the dimension where the mean of tr S belongs: they are"
                    + " equal for the normal examples above, and not for every S."),
        Law.of(
                "an S of two fixed eigenvalues is undone exactly",
                fixed(),
                (StepPair yours, Fixed at) -> {
                  double[] steps = yours.best(at.moments());
                  Seen first = Seen.near(steps[0], 1 / at.high, 1e-6);
                  return first.fine() ? Seen.near(steps[1], 1 / at.low, 1e-6) : first;
                })
            .teaches(
                "If S has the eigenvalues $\\lambda$ and $\\mu$, the steps $1/\\lambda$ and"
                    + " $1/\\mu$ have loss 0: each kills one. So the steps are to be chosen"
                    + " together, and they are reciprocals of the roots of $1 + c_1 z + c_2 z^2$."),
        KnownAnswer.<StepPair>of(
            "the smaller of the best two steps, $d = 5$, $n = 20$",
            yours -> yours.best(AHN.clone())[0],
            0.515370683,
            ROUNDING,
            EXACT),
        Proposition.of(TwoLayersExercise::claim)
            .teaches("No other two steps may have a smaller loss, in any dimension."));
  }

  private static double[] moments(int d, int n) {
    WishartMoments exact = new WishartMoments(d, n);
    double[] moments = new double[5];
    for (int k = 0; k < 5; k++) {
      moments[k] = exact.averaged(k).doubleValue();
    }
    return moments;
  }

  private static Arbitrary<Pair> pairs() {
    Arbitrary<Double> steps = Arbitraries.doubles().between(0, 2).ofScale(2);
    return Combinators.combine(steps, steps).as(Pair::new);
  }

  private static Arbitrary<Fixed> fixed() {
    return Combinators.combine(
            Arbitraries.doubles().between(0.5, 1).ofScale(2),
            Arbitraries.doubles().between(1.5, 3).ofScale(2))
        .as(Fixed::new);
  }

  private static Claim claim(StepPair yours) {
    return Claim.of("attention.two-layers", "The best two steps, from exact moments")
        .states(
            "The steps with the least mean of $\\operatorname{tr} (I - aS)^2 (I - bS)^2$ are"
                + " reciprocals of the roots of the best quadratic polynomial.")
        .source(
            Source.derived("the least squares problem for the polynomial; exact Wishart moments"))
        .assuming("$S$ is the mean of $x_i x_i'$ over $n$ normal examples, without label noise")
        .examining("Compares with steps found in exact arithmetic, for three sizes.")
        .in("the student's class", yours, TwoLayersExercise::examine)
        .control("the best single step twice", Way.SAME_TWICE)
        .control("the best second step after the best first", Way.GREEDY)
        .build();
  }

  private static Evidence examine(StepPair yours, Run run, Scale scale) {
    double off = 0;
    double loss = 0;
    for (int[] size : new int[][] {{5, 20}, {3, 6}, {10, 30}}) {
      double[] moments = moments(size[0], size[1]);
      LayeredSteps right = LayeredSteps.of(size[0], size[1], 2);
      double[] steps = yours.best(moments.clone());
      off = worse(off, Math.abs(steps[0] - right.steps().get(0)));
      off = worse(off, Math.abs(steps[1] - right.steps().get(1)));
      loss = worse(loss, Math.abs(yours.loss(moments, steps[0], steps[1]) - right.loss()));
    }
    String because = "what is asked; the linear equations lose about four digits of sixteen";
    return Every.of(
        "two layers",
        new Approximation("the steps", off, ROUNDING, because),
        new Approximation("their loss", loss, ROUNDING, because));
  }

  /** The larger of both, but NaN if either is. */
  private static double worse(double a, double b) {
    return b <= a ? a : b;
  }

  @Override
  public Optional<Plot<StepPair>> plot() {
    return Optional.of(
        new Plot<>(
            "The loss against the first step, with the best second one beside it, d = 5, n = 20.",
            Axis.linear("first step"),
            Axis.linear("loss"),
            Plot.evenly(0, 1.5, 76),
            (yours, first) -> yours.loss(AHN.clone(), first, 1.249571962),
            first -> Way.BEST.loss(AHN, first, 1.249571962)));
  }
}
