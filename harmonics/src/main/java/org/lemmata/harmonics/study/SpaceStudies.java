package org.lemmata.harmonics.study;

import org.lemmata.harmonics.bound.RatioBound;
import org.lemmata.harmonics.polynomial.FunkHecke;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.harmonics.polynomial.Kernel;
import org.lemmata.harmonics.polynomial.Legendre;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.Param;

/** What is known in closed form of a space of harmonics. */
public final class SpaceStudies {

  private SpaceStudies() {}

  /** How many harmonics there are, and how spiky one can be. */
  public static final Study<Space> SPACE =
      Study.of("harmonics.space", Space.class)
          .title("The number of harmonics of degree k, and their largest ratio of norms")
          .describedBy(
              """
              N = C(d+k−1, d−1) − C(d+k−3, d−1) in exact arithmetic, and √N, the largest ratio of
              sup norm to L² norm of a harmonic of degree k, which zonal ones attain (Dong and Ma,
              Fact 2).
              """)
          .rows(HarmonicSpace.class)
          .text(
              "dimension",
              "N, the dimension of the space, with all its digits",
              space -> space.dimension().toString())
          .real("zonal_ratio", "√N", HarmonicSpace::zonalRatio)
          .computedBy((p, run, out) -> out.accept(p.space));

  /** A space. */
  public record Space(@Group HarmonicSpace space) {}

  /** A Legendre polynomial of dimension d at a point. */
  public static final Study<Argument> LEGENDRE =
      Study.of("harmonics.legendre", Argument.class)
          .title("Legendre polynomials of any dimension")
          .describedBy(
              """
              P_k of dimension d with P_k(1) = 1 (Dong and Ma, Section 2) and its derivative, by a
              recurrence that stays stable near t = ±1: to k = 1000 the error of the value is below
              1e-13.
              """)
          .rows(Argument.class)
          .real("value", "P_k(t)", p -> p.legendre().value(p.space.k(), p.t))
          .real(
              "derivative",
              "P_k′(t), at most k(k+d−2)/(d−1)",
              p -> p.legendre().derivative(p.space.k(), p.t))
          .computedBy((p, run, out) -> out.accept(p));

  /** Which polynomial, where. */
  public record Argument(
      @Group(defaults = "d=3", range = "d=2..100000 k=0..100000", trial = "k=0..300")
          HarmonicSpace space,
      @Param(
              value = "argument t = x·y",
              byDefault = "0.3",
              min = -1,
              max = 1,
              trial = {-1, 1})
          double t) {

    private Legendre legendre() {
      return new Legendre(space.d());
    }
  }

  /** The coefficients of a function of x.y in spherical harmonics. */
  public static final Study<Expanded> FUNK_HECKE =
      Study.of("harmonics.funk-hecke", Expanded.class)
          .title("Funk-Hecke coefficients of the ReLU and of the exponential")
          .describedBy(
              """
              λ_k, by which the function σ(x·y) multiplies harmonics of degree k (Dong and Ma,
              Theorem 1), and τ_k = √N λ_k, its coefficient along the normalised Legendre
              polynomial, N being the number of harmonics of degree k. By closed form: Lemma 20 for
              the ReLU, a Bessel function for the exponential (derived).
              """)
          .rows(Expanded.class)
          .real(
              "lambda",
              "λ_k = E[σ(t) P_k(t)]; 0 where it is below the smallest double",
              p -> p.coefficients().lambda(p.space.k()))
          .real("tau", "τ_k = √N λ_k = E[σ(t) √N P_k(t)]", p -> p.coefficients().tau(p.space.k()))
          .computedBy((p, run, out) -> out.accept(p));

  /** Which coefficient of what. */
  public record Expanded(
      @Param(value = "function σ(t) of t = x·y: relu is max(t, 0), exp is e^t", byDefault = "relu")
          Kernel kernel,
      @Group(range = "d=2..100000 k=0..100000", trial = "k=0..300") HarmonicSpace space) {

    private FunkHecke coefficients() {
      return new FunkHecke(kernel, space.d());
    }
  }

  /** Upper bounds of the ratio of norms of a harmonic. */
  public static final Study<Bounded> BOUNDS =
      Study.of("harmonics.bounds", Bounded.class)
          .title("Upper bounds of the ratio of norms")
          .describedBy(
              """
              Upper bounds of ‖g‖∞/‖g‖₂ for harmonics of degree k: the paper's two for random ones,
              each exceeded with probability at most δ (Dong and Ma, Lemmas 5 and 6), a refined one
              (derived), and the one that holds for all and is attained by zonal ones (Fact 2).
              """)
          .rows(Bounded.class)
          .real(
              "lemma_6",
              "5 √(ln(3/δ) + 2d² ln(k+1)), for one degree",
              p -> p.bound().oneDegree(p.delta))
          .real(
              "lemma_5",
              "5 √(2 ln(6/δ) + 2(d²+1) ln(k+1)), for all degrees at once",
              p -> p.bound().everyDegree(p.delta))
          .real(
              "refined",
              "5.235 √(ln(3/δ) + d ln(3k)), for one degree (derived)",
              p -> p.bound().refined(p.delta))
          .real("worst_case", "√N, for every harmonic", p -> p.bound().worstCase())
          .computedBy((p, run, out) -> out.accept(p));

  /** Which harmonics, how surely. */
  public record Bounded(
      @Group(range = "k=1..1000", trial = "k=1..60") HarmonicSpace space,
      @Param(
              value = "probability δ with which a random harmonic may exceed a bound",
              byDefault = "0.01",
              min = 0,
              aboveMin = true,
              max = 0.999,
              trial = {0.001, 0.9})
          double delta) {

    private RatioBound bound() {
      return new RatioBound(space.d(), space.k());
    }
  }
}
