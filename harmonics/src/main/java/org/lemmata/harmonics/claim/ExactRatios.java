package org.lemmata.harmonics.claim;

import java.util.stream.IntStream;
import org.lemmata.harmonics.basis.SphericalBasis;
import org.lemmata.harmonics.field.BasisFunction;
import org.lemmata.harmonics.field.PlaneWave;
import org.lemmata.harmonics.sup.Ascent;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** The cases beside zonal harmonics where the ratio of norms is known. */
public final class ExactRatios {

  private static final int CASES = 20;

  /**
   * Roundings of a value: a basis function is a product of up to 20 factors, each by a recurrence
   * of up to 20 steps of four operations.
   */
  private static final double ROUNDINGS = 20 * 20 * 4;

  /**
   * Which harmonics are looked at.
   *
   * @param linear the degree in place of 1
   * @param plane the dimension in place of 2
   * @param wave which basis function, from the end, in place of the plane wave
   */
  private record Setting(int linear, int plane, int wave) {}

  private ExactRatios() {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("harmonics.exact-ratios", "Harmonics whose ratio of norms is known")
        .states(
            """
            $R = \\|g\\|_\\infty / \\|g\\|_2 = \\sqrt d$ for every harmonic $g$ of degree 1, and
            $R = \\sqrt 2$ for every one of degree $k \\ge 1$ at $d = 2$. Plane waves
            $\\operatorname{Re}(x \\cdot z)^k$ with $z \\cdot z = 0$ have
            $R = \\sqrt{2\\, (d/2)_k / k!}$, where $(a)_k = a(a+1)\\cdots(a+k-1)$.
            """)
        .source(
            Source.derived(
                "harmonics of degree 1 are linear forms, those of d = 2 are cosines, and the norm"
                    + " of a plane wave is a Beta integral"))
        .assuming("all of $g$ has the one degree $k$")
        .restsOn("harmonics.addition-theorem")
        .examining(
            """
            Climbs from a random point, at $k = 1$ in dimensions from 2 to 21, at $d = 2$ to degree
            20, and for the basis function that is a plane wave at $(d, k)$ from (3, 8) to (8, 3),
            and compares the value found with the formula.
            """)
        .holdsForEveryDraw(
            """
            Every harmonic of these kinds has the one ratio, and no local maximum of its absolute
            value is lower than the largest.
            """)
        .in("degree 1, dimension 2, plane waves", new Setting(1, 2, 2), ExactRatios::check)
        .control("degree 2 in place of 1", new Setting(2, 2, 2))
        .control("dimension 3 in place of 2", new Setting(1, 3, 2))
        .control("another basis function in place of the plane wave", new Setting(1, 2, 4))
        .build();
  }

  private static Evidence check(Setting setting, Run run, Scale scale) {
    Streams streams = run.streams();
    double bound = Rounding.ulps(ROUNDINGS, 1);
    return Every.of(
        "ratios of norms",
        new Rounding(
            "R against √d at k = 1, relative",
            IntStream.range(2, 2 + CASES)
                .mapToDouble(
                    d ->
                        off(
                            random(d, setting.linear, streams.child("k=1").stream(d)),
                            Math.sqrt(d),
                            streams.child("start k=1").stream(d)))
                .max()
                .orElseThrow(),
            bound),
        new Rounding(
            "R against √2 at d = 2, relative",
            IntStream.rangeClosed(1, CASES)
                .mapToDouble(
                    k ->
                        off(
                            random(setting.plane, k, streams.child("d=2").stream(k)),
                            Math.sqrt(2),
                            streams.child("start d=2").stream(k)))
                .max()
                .orElseThrow(),
            bound),
        new Rounding(
            "R of plane waves against the formula, relative",
            IntStream.rangeClosed(3, 8)
                .mapToDouble(
                    d ->
                        off(
                            function(d, 11 - d, setting.wave),
                            PlaneWave.along(d, 11 - d).ratio(),
                            streams.child("start wave").stream(d)))
                .max()
                .orElseThrow(),
            bound));
  }

  private static BasisFunction random(int d, int k, Stream stream) {
    return BasisFunction.random(SphericalBasis.upTo(d, k), stream);
  }

  /** The last function but one is lifted from Re (x₁ + i x₂)ᵏ through all dimensions. */
  private static BasisFunction function(int d, int k, int fromTheEnd) {
    SphericalBasis basis = SphericalBasis.upTo(d, k);
    double[] unit = new double[basis.size() - basis.offset(k)];
    unit[unit.length - fromTheEnd] = 1;
    return new BasisFunction(basis, k, unit);
  }

  /** How far the value that one ascent finds is from the predicted ratio, relative. */
  private static double off(BasisFunction g, double predicted, Stream start) {
    return Math.abs(Ascent.fromRandomPoints(g, 1, start).value() / g.norm() / predicted - 1);
  }
}
