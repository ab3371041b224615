package org.lemmata.exercise.sphere;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Combinators;
import org.lemmata.exercise.Exercise;
import org.lemmata.exercise.KnownAnswer;
import org.lemmata.exercise.Law;
import org.lemmata.exercise.Plot;
import org.lemmata.exercise.Proposition;
import org.lemmata.exercise.Requirement;
import org.lemmata.exercise.Seen;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;
import org.lemmata.study.figure.Axis;

/** How many spherical harmonics there are, exactly. */
public final class DimensionExercise implements Exercise<DimensionExercise.Count> {

  /** What the student's class implements. */
  public interface Count {

    /**
     * N_{k,d}, the dimension of the space of spherical harmonics of degree k.
     *
     * @param d dimension of the surrounding space, at least 2
     * @param k degree, from 0
     */
    BigInteger count(int d, int k);
  }

  /** A space to try. */
  record Space(int d, int k) {}

  @Override
  public String id() {
    return "sphere.dimension";
  }

  @Override
  public Class<Count> asked() {
    return Count.class;
  }

  @Override
  public List<Requirement<Count>> requirements() {
    return List.of(
        KnownAnswer.<Count>of(
                "$N_{2,3}$",
                yours -> yours.count(3, 2).doubleValue(),
                5,
                0,
                "2k + 1 in dimension 3, the d orbitals of chemistry")
            .mistake(
                6,
                "That counts all homogeneous polynomials of degree 2, also $|x|^2$, which is"
                    + " constant on the sphere: those of degree $k - 2$ must come off."),
        KnownAnswer.<Count>of(
            "$N_{0,7}$",
            yours -> yours.count(7, 0).doubleValue(),
            1,
            0,
            "the constants are one-dimensional"),
        KnownAnswer.<Count>of(
            "$N_{1,7}$", yours -> yours.count(7, 1).doubleValue(), 7, 0, "the coordinates"),
        Law.of(
                "$N_{k,2} = 2$ for $k \\ge 1$",
                Arbitraries.integers().between(1, 60),
                (Count yours, Integer k) -> Seen.same(yours.count(2, k), BigInteger.TWO))
            .teaches("On the circle there are $\\cos k\\theta$ and $\\sin k\\theta$."),
        Law.of(
                "all polynomials of degree $k$ on the sphere add up",
                Combinators.combine(
                        Arbitraries.integers().between(2, 12),
                        Arbitraries.integers().between(0, 12))
                    .as(Space::new),
                (Count yours, Space space) ->
                    Seen.same(sum(yours, space), new HarmonicSpace(space.d, space.k).upTo()))
            .teaches(
                "Every polynomial agrees on the sphere with a sum of harmonics of degrees 0 to"
                    + " $k$."),
        Proposition.of(DimensionExercise::claim)
            .teaches(
                "Factorials leave the range of long at 21, and doubles have 16 digits: multiply"
                    + " and divide in turn, in BigInteger, where each division leaves no rest."));
  }

  private static BigInteger sum(Count yours, Space space) {
    BigInteger sum = BigInteger.ZERO;
    for (int l = 0; l <= space.k; l++) {
      sum = sum.add(yours.count(space.d, l));
    }
    return sum;
  }

  private static Claim claim(Count yours) {
    return Claim.of("sphere.dimension", "Exact for large dimension and degree")
        .states("N_{k,d} = \\binom{d + k - 1}{d - 1} - \\binom{d + k - 3}{d - 1}")
        .source(Source.paper("Dong and Ma, Section 2"))
        .examining("Compares with the toolkit's count, digit by digit.")
        .in("the student's class", yours, DimensionExercise::examine)
        .control("all homogeneous polynomials", DimensionExercise::homogeneous)
        .control("rounded to a double", DimensionExercise::rounded)
        .build();
  }

  private static Evidence examine(Count yours, Run run, Scale scale) {
    return Every.of(
        "$N_{k,d}$",
        new Rounding("the largest deviation, d and k to 40", deviation(yours, 40), 0),
        new Rounding("the deviation at d = 100, k = 1000", off(yours, 100, 1000), 0));
  }

  private static double deviation(Count yours, int most) {
    double worst = 0;
    for (int d = 2; d <= most; d += 2) {
      for (int k = 0; k <= most; k += 3) {
        worst = Math.max(worst, off(yours, d, k));
      }
    }
    return worst;
  }

  private static double off(Count yours, int d, int k) {
    BigInteger off = yours.count(d, k).subtract(new HarmonicSpace(d, k).dimension()).abs();
    return Math.min(off.doubleValue(), Double.MAX_VALUE);
  }

  private static BigInteger homogeneous(int d, int k) {
    BigInteger lower = k < 2 ? BigInteger.ZERO : homogeneous(d, k - 2);
    return new HarmonicSpace(d, k).dimension().add(lower);
  }

  private static BigInteger rounded(int d, int k) {
    return new java.math.BigDecimal(new HarmonicSpace(d, k).size()).toBigInteger();
  }

  @Override
  public Optional<Plot<Count>> plot() {
    return Optional.of(
        new Plot<>(
            "The number of harmonics of degree 1 to 40 in dimension 10.",
            Axis.linear("degree k"),
            Axis.log("N of degree k, dimension 10"),
            Plot.evenly(1, 40, 40),
            (yours, k) -> yours.count(10, (int) Math.round(k)).doubleValue(),
            k -> new HarmonicSpace(10, (int) Math.round(k)).size()));
  }
}
