package org.lemmata.meanfield.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.Moments;
import org.lemmata.meanfield.flow.EvenPolynomials;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Mean;
import org.lemmata.study.claim.Source;

/** The Funk-Hecke formula, which turns the loss over inputs into one over w. */
public final class FunkHecke {

  private static final int CHUNK = 4096;
  private static final int[] DIMENSIONS = {4, 6};
  private static final double COSINE = 0.9;
  private static final double MARGIN = 0.1;

  private FunkHecke() {}

  /** How many harmonics there are of degree 2 and 4. */
  private interface Counts {
    double[] in(int d);
  }

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.funk-hecke", "The Funk-Hecke formula, estimated")
        .states(
            "For $x$ uniform on the sphere and unit vectors $u, v$: $\\mathbb{E}_x"
                + " \\bar P_k(\\langle u, x\\rangle) \\bar P_l(\\langle v, x\\rangle) = [k = l]\\,"
                + " P_k(\\langle u, v\\rangle)$, where $\\bar P_k = \\sqrt{N_k}\\, P_k$.")
        .source(Source.derived("the Funk-Hecke formula; $N_2$, $N_4$ count the harmonics"))
        .assuming("inputs are uniform on the sphere")
        .examining(
            "Averages over random inputs in dimension 4 and 6, for $\\langle u, v\\rangle = 0.9$ and"
                + " the degrees (2, 2), (4, 4) and (2, 4).")
        .in("the setting of the claim", FunkHecke::harmonics, FunkHecke::check)
        .control("$N_k$ counts all homogeneous polynomials, $\\binom{d+k-1}{k}$", FunkHecke::all)
        .build();
  }

  private static double[] harmonics(int d) {
    EvenPolynomials p = new EvenPolynomials(d);
    return new double[] {p.count2(), p.count4()};
  }

  private static double[] all(int d) {
    double two = d * (d + 1.0) / 2;
    return new double[] {two, two * (d + 2) * (d + 3) / 12};
  }

  private static Evidence check(Counts counts, Run run, Scale scale) {
    long inputs = scale.choose(200_000L, 2_000_000L, 20_000_000L);
    List<Evidence> parts = new ArrayList<>();
    for (int d : DIMENSIONS) {
      EvenPolynomials p = new EvenPolynomials(d);
      Moments moments = moments(p, counts.in(d), inputs, run);
      String where = " in dimension " + d;
      parts.add(agreement("degrees 2 and 2" + where, moments, 0, p.p2(COSINE)));
      parts.add(agreement("degrees 4 and 4" + where, moments, 1, p.p4(COSINE)));
      parts.add(agreement("degrees 2 and 4" + where, moments, 2, 0));
    }
    return Every.of("mean products of activations", parts);
  }

  private static Evidence agreement(String what, Moments moments, int i, double predicted) {
    double error = Math.sqrt(moments.covariance(i, i) / moments.count());
    return Mean.near(what, new Estimate(moments.mean(i), error), predicted, MARGIN);
  }

  private static Moments moments(EvenPolynomials p, double[] counts, long inputs, Run run) {
    Streams streams = run.streams().child("inputs");
    double sine = Math.sqrt(1 - COSINE * COSINE);
    double size2 = Math.sqrt(counts[0]);
    double size4 = Math.sqrt(counts[1]);
    return run.parallel()
        .mapReduce(
            inputs,
            CHUNK,
            (from, to) -> {
              Stream stream = streams.stream(p.d(), from);
              double[] x = new double[p.d()];
              Moments moments = new Moments(3);
              for (long i = from; i < to; i++) {
                stream.sphere(x, 0, x.length, 1);
                double s = x[0];
                double t = COSINE * x[0] + sine * x[1];
                moments.add(
                    size2 * p.p2(s) * size2 * p.p2(t),
                    size4 * p.p4(s) * size4 * p.p4(t),
                    size2 * p.p2(s) * size4 * p.p4(t));
              }
              return moments;
            },
            Moments::merge);
  }
}
