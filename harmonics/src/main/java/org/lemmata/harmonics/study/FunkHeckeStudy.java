package org.lemmata.harmonics.study;

import java.util.List;
import org.lemmata.harmonics.polynomial.FunkHecke;
import org.lemmata.harmonics.polynomial.Kernel;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** The coefficients of a function of x.y in spherical harmonics. */
public final class FunkHeckeStudy implements Study<FunkHeckeStudy.Parameters> {

  /**
   * Which coefficient of what.
   *
   * @param kernel the function
   * @param d dimension
   * @param k degree
   */
  public record Parameters(
      @Param(
              value = "function σ(t) of t = x·y: relu is max(t, 0), exp is e^t",
              byDefault = "relu",
              examples = {"relu", "exp"})
          Kernel kernel,
      @Param(
              value = "dimension d of the surrounding space",
              byDefault = "10",
              min = 2,
              max = 100000,
              trial = {2, 60})
          int d,
      @Param(
              value = "degree k",
              byDefault = "8",
              min = 0,
              max = 100000,
              trial = {0, 300})
          int k) {}

  @Override
  public String id() {
    return "harmonics.funk-hecke";
  }

  @Override
  public String title() {
    return "Funk-Hecke coefficients of the ReLU and of the exponential";
  }

  @Override
  public String description() {
    return "λ_k, by which the function σ(x·y) multiplies harmonics of degree k (Dong and Ma,"
        + " Theorem 1), and τ_k = √N λ_k, its coefficient along the normalised Legendre polynomial,"
        + " N being the number of harmonics of degree k. By closed form: Lemma 20 for the ReLU, a"
        + " Bessel function for the exponential (derived).";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.real("lambda", "λ_k = E[σ(t) P_k(t)]; 0 where it is below the smallest double"),
        Column.real("tau", "τ_k = √N λ_k = E[σ(t) √N P_k(t)]"));
  }

  @Override
  public Table run(Parameters p, Run run) {
    FunkHecke coefficients = new FunkHecke(p.kernel, p.d);
    return Table.with(columns()).row(coefficients.lambda(p.k), coefficients.tau(p.k)).build();
  }
}
