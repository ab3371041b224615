package org.lemmata.harmonics.claim;

import java.util.Arrays;
import java.util.List;
import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.harmonics.field.BasisFunction;
import org.lemmata.harmonics.field.QuadraticRatios;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.harmonics.sup.CircleSums;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.Run;
import org.lemmata.study.claim.Proportion;

/**
 * How often the ratio R of the norms of a harmonic exceeds a bound.
 *
 * <p>No harmonic at all has R above √N (Fact 2), so a bound is tried where √N exceeds it, at the
 * first such degree; there {@link CircleSums} keep account of R. Dimension 4 is the largest with
 * certified nets.
 */
enum Exceedance {
  /** Harmonics with independent normal coefficients. */
  RANDOM {
    @Override
    double[] ratios(HarmonicSpace space, double bound, int draws, Run run) {
      int k = space.k();
      Streams streams = run.streams().child("k=" + k);
      SphericalBasis basis = SphericalBasis.upTo(D, k);
      List<BasisFunction> drawn =
          run.parallel().map(draws, i -> BasisFunction.random(basis, streams.stream(i)));
      if (k == 0) {
        double[] pole = {1, 0, 0, 0};
        return drawn.stream().mapToDouble(f -> Math.abs(f.value(pole)) / f.norm()).toArray();
      }
      double sums = Math.sqrt(Math.PI * k / 2) + RARE;
      double kh = StrictMath.acos(Math.min(COARSEST, sums / bound));
      double[] upper = CircleSums.of(k, kh).upper(drawn, run.parallel());
      Arrays.setAll(upper, i -> upper[i] / drawn.get(i).norm());
      return upper;
    }

    @Override
    double[] quadratic(int d, int draws, Run run) {
      return QuadraticRatios.draw(d, 0, draws, run.streams().child("d=" + d), run.parallel());
    }
  },

  /** Zonal harmonics about random axes: R = √N whatever the axis. */
  ZONAL {
    @Override
    double[] ratios(HarmonicSpace space, double bound, int draws, Run run) {
      return constant(space, draws);
    }

    @Override
    double[] quadratic(int d, int draws, Run run) {
      return constant(new HarmonicSpace(d, 2), draws);
    }
  };

  /** The dimension in which harmonics are drawn. */
  static final int D = 4;

  /** With no exceedance the rate is bounded by δ at this level. */
  private static final double LEVEL = 2e-10;

  /**
   * The net is as coarse as sums of amplitudes so far above their mean allow, about nine standard
   * deviations.
   */
  private static final double RARE = 6;

  /** The largest cosine of kh: where a bound is low, a finer net would only cost more. */
  private static final double COARSEST = 0.9;

  /** Far beyond the first degree at which any of the bounds can be exceeded. */
  static final int LARGEST_K = 200;

  /** A bound of R. */
  interface Bound {
    /** The bound for a dimension, a degree and the probability of exceeding it. */
    double of(int d, int k, double delta);
  }

  /** Upper bounds of R, certified, of so many harmonics. */
  abstract double[] ratios(HarmonicSpace space, double bound, int draws, Run run);

  /** R of so many harmonics of degree 2, exactly. */
  abstract double[] quadratic(int d, int draws, Run run);

  /** The least degree that has harmonics with R beyond the bound, or the last. */
  private static int degree(int first, int last, Bound bound, double delta) {
    int k = first;
    while (k < last && new HarmonicSpace(D, k).zonalRatio() <= bound.of(D, k, delta)) {
      k++;
    }
    return k;
  }

  /**
   * How often R may exceed the bound at some of the degrees: at the first at which it can.
   *
   * @param first the first degree, from 0 to the last
   * @param last the last
   */
  Proportion rate(String what, int first, int last, Bound bound, double delta, Run run) {
    int k = degree(first, last, bound, delta);
    double allowed = bound.of(D, k, delta);
    int draws = (int) Math.ceil(StrictMath.log(LEVEL) / StrictMath.log1p(-delta));
    double[] ratios = ratios(new HarmonicSpace(D, k), allowed, draws, run);
    // Written so that what is not a number counts.
    long hits = Arrays.stream(ratios).filter(ratio -> !(ratio <= allowed)).count();
    return new Proportion(what, hits, draws, new Interval(0, delta));
  }

  private static double[] constant(HarmonicSpace space, int draws) {
    double[] ratios = new double[draws];
    Arrays.fill(ratios, space.zonalRatio());
    return ratios;
  }
}
