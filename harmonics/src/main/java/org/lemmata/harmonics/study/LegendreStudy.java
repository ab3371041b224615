package org.lemmata.harmonics.study;

import java.util.List;
import org.lemmata.harmonics.polynomial.Legendre;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** A Legendre polynomial of dimension d at a point. */
public final class LegendreStudy implements Study<LegendreStudy.Parameters> {

  /**
   * Which polynomial, where.
   *
   * @param d dimension
   * @param k degree
   * @param t argument
   */
  public record Parameters(
      @Param(
              value = "dimension d of the surrounding space",
              byDefault = "3",
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
          int k,
      @Param(
              value = "argument t = x·y",
              byDefault = "0.3",
              min = -1,
              max = 1,
              trial = {-1, 1})
          double t) {}

  @Override
  public String id() {
    return "harmonics.legendre";
  }

  @Override
  public String title() {
    return "Legendre polynomials of any dimension";
  }

  @Override
  public String description() {
    return "P_k of dimension d with P_k(1) = 1 (Dong and Ma, Section 2) and its derivative, by a"
        + " recurrence that stays stable near t = ±1: to k = 1000 the error of the value is below"
        + " 1e-13.";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.real("value", "P_k(t)"),
        Column.real("derivative", "P_k′(t), at most k(k+d−2)/(d−1)"));
  }

  @Override
  public Table run(Parameters p, Run run) {
    Legendre legendre = new Legendre(p.d);
    return Table.with(columns())
        .row(legendre.value(p.k, p.t), legendre.derivative(p.k, p.t))
        .build();
  }
}
