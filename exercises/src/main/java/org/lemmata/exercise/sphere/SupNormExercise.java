package org.lemmata.exercise.sphere;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.Law;
import org.lemmata.exercise.Plot;
import org.lemmata.exercise.Proposition;
import org.lemmata.exercise.Requirement;
import org.lemmata.exercise.Seen;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;
import org.lemmata.study.figure.Axis;

/** An interval that is sure to hold the largest value of a function on the circle. */
public final class SupNormExercise implements Exercise<SupNormExercise.Bracket> {

  /** What the student's class implements. */
  public interface Bracket {

    /**
     * An interval that holds the largest |f|.
     *
     * @param f a function of the angle, of period 2π; it may be asked n times
     * @param slope the largest |f'| is at most this
     * @param n how often f may be asked, from 1
     * @return the lower and the upper end
     */
    double[] bracket(DoubleUnaryOperator f, double slope, int n);
  }

  /** Rounding of angles and values. */
  private static final double ROUNDING = 1e-9;

  /** A wave c + a cos(m(θ - φ)), whose largest size is |c| + |a|. */
  record Wave(double c, double a, int m, double phase, int n) {

    double value(double angle) {
      return c + a * Math.cos(m * (angle - phase));
    }

    double size() {
      return Math.abs(c) + Math.abs(a);
    }

    double slope() {
      return Math.abs(a) * m;
    }
  }

  @Override
  public String id() {
    return "sphere.sup-norm";
  }

  @Override
  public Class<Bracket> asked() {
    return Bracket.class;
  }

  @Override
  public List<Requirement<Bracket>> requirements() {
    return List.of(
        Law.of(
                "$f$ is asked at most $n$ times",
                waves(),
                (Bracket yours, Wave wave) -> Seen.atMost(calls(yours, wave), wave.n))
            .teaches("A budget is part of the question: $f$ may be a day of computing."),
        Law.of(
                "the lower end is not above the largest $|f|$",
                waves(),
                (Bracket yours, Wave wave) ->
                    Seen.atMost(ask(yours, wave)[0], wave.size() + ROUNDING))
            .teaches("What was seen is a lower bound. Nothing may be added to it."),
        Law.of(
                "the upper end is not below the largest $|f|$",
                waves(),
                (Bracket yours, Wave wave) ->
                    Seen.atLeast(ask(yours, wave)[1], wave.size() - ROUNDING))
            .teaches(
                "The largest value at points is only a lower bound: a peak may stand between two."
                    + " How far can the nearest point be, and how much can $|f|$ rise on the way?"
                    + " Values may be negative."),
        Law.of(
                "the interval is no wider than $\\pi L / n$",
                waves(),
                (Bracket yours, Wave wave) -> {
                  double[] ends = ask(yours, wave);
                  return Seen.atMost(ends[1] - ends[0], Math.PI * wave.slope() / wave.n + ROUNDING);
                })
            .teaches(
                "With $n$ points at equal distances the nearest one is at most $\\pi / n$ away,"
                    + " half the distance between two."),
        Proposition.of(SupNormExercise::claim)
            .teaches(
                "A spike is as narrow as its degree allows; points that leave a gap, as random ones"
                    + " do, miss it."));
  }

  private static Arbitrary<Wave> waves() {
    return Combinators.combine(
            Arbitraries.doubles().between(-10, 10).ofScale(2),
            Arbitraries.doubles().between(-10, 10).ofScale(2),
            Arbitraries.integers().between(1, 20),
            Arbitraries.doubles().between(0, 6).ofScale(2),
            Arbitraries.integers().between(1, 100))
        .as(Wave::new);
  }

  private static double[] ask(Bracket yours, Wave wave) {
    return ends(yours.bracket(wave::value, wave.slope(), wave.n));
  }

  /** What is no interval is one that holds nothing and is too wide. */
  private static double[] ends(double[] interval) {
    boolean fine = interval != null && interval.length == 2 && interval[0] <= interval[1];
    return fine ? interval : new double[] {Double.NaN, Double.NaN};
  }

  private static double calls(Bracket yours, Wave wave) {
    int[] calls = {0};
    yours.bracket(
        angle -> {
          calls[0]++;
          return wave.value(angle);
        },
        wave.slope(),
        wave.n);
    return calls[0];
  }

  /** 1 + 2 cos θ + ... + 2 cos mθ, divided by its value at 0: a spike of width about 1/m. */
  private static double spike(int m, double angle) {
    double half = Math.sin(angle / 2);
    return Math.abs(half) < 1e-12 ? 1 : Math.sin((m + 0.5) * angle) / half / (2 * m + 1);
  }

  private static double spikeSlope(int m) {
    return m * (m + 1.0) / (2 * m + 1);
  }

  private static Claim claim(Bracket yours) {
    return Claim.of("sphere.sup-norm", "A spike is not missed")
        .states("The largest size of every spike of degree $m$ lies in the interval.")
        .source(Source.derived("a Lipschitz bound over a net"))
        .examining("Turns spikes of degree 5, 20 and 50, of size 1, to two hundred angles.")
        .in("the student's class", yours, SupNormExercise::examine)
        .control("the largest value seen, without a margin", SupNormExercise::unsure)
        .control("more than was seen at the lower end", SupNormExercise::shifted)
        .build();
  }

  private static Evidence examine(Bracket yours, Run run, Scale scale) {
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (int m : new int[] {5, 20, 50}) {
      for (int i = 0; i < 200; i++) {
        double at = 2 * Math.PI * i / 200 + 0.01;
        double[] ends = ends(yours.bracket(angle -> spike(m, angle - at), spikeSlope(m), 3 * m));
        // Not the library's, so that what is no number stays so.
        lowest = lowest <= ends[1] ? lowest : ends[1];
        highest = highest >= ends[0] ? highest : ends[0];
      }
    }
    return Every.of(
        "the largest $|f|$, which is 1",
        Searched.notBelow("the smallest upper end", lowest, 1 - ROUNDING),
        Searched.notAbove("the largest lower end", highest, 1 + ROUNDING));
  }

  private static double[] unsure(DoubleUnaryOperator f, double slope, int n) {
    double seen = 0;
    for (int i = 0; i < n; i++) {
      seen = Math.max(seen, Math.abs(f.applyAsDouble(2 * Math.PI * i / n)));
    }
    return new double[] {seen, seen};
  }

  private static double[] shifted(DoubleUnaryOperator f, double slope, int n) {
    double seen = unsure(f, slope, n)[0];
    return new double[] {seen + slope * Math.PI / n / 2, seen + slope * Math.PI / n};
  }

  @Override
  public Optional<Plot<Bracket>> plot() {
    return Optional.of(
        new Plot<>(
            "The upper end for a spike of degree 20 and size 1, against the number of points;"
                + " the right curve is the largest seen at equal distances plus πL/n.",
            Axis.log("points n"),
            Axis.linear("upper end"),
            List.of(20.0, 30.0, 45.0, 68.0, 100.0, 150.0, 225.0, 340.0, 500.0, 750.0, 1000.0),
            (yours, n) ->
                ends(yours.bracket(a -> spike(20, a), spikeSlope(20), (int) Math.round(n)))[1],
            n -> sure((int) Math.round(n))));
  }

  private static double sure(int n) {
    return unsure(angle -> spike(20, angle), 0, n)[0] + spikeSlope(20) * Math.PI / n;
  }
}
