package org.lemmata.harmonics.study;

import java.util.List;
import org.lemmata.harmonics.euler.EulerLaw;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** The predicted law of the ratio of norms, as a curve. */
public final class EulerLawStudy implements Study<EulerLawStudy.Parameters> {

  /** The curve ends where it is exceeded with this probability. */
  private static final double LAST = 1e-4;

  /**
   * Which space, how finely.
   *
   * @param d dimension
   * @param k degree
   * @param points number of points
   */
  public record Parameters(
      @Param(
              value = "dimension d of the surrounding space; at d = 2 every ratio is √2",
              byDefault = "10",
              min = 3,
              max = EulerLaw.LARGEST_D,
              trial = {3, 20})
          int d,
      @Param(
              value = "degree k; at k = 1 every ratio is √d",
              byDefault = "4",
              min = 2,
              max = EulerLaw.LARGEST_K,
              trial = {2, 30})
          int k,
      @Param(
              value = "number of points, evenly spaced",
              byDefault = "200",
              min = 2,
              max = 10000,
              trial = {2, 40})
          int points) {}

  @Override
  public String id() {
    return "harmonics.euler-law";
  }

  @Override
  public String title() {
    return "The predicted law of the ratio of norms of a random harmonic";
  }

  @Override
  public String description() {
    return "Eχ(u), the expected Euler characteristic of the set where a random harmonic g of degree"
        + " k exceeds u‖g‖₂, and the law P(R > u) = 1 − exp(−Eχ(u)) of R = ‖g‖∞/‖g‖₂ that it"
        + " predicts (derived). From the point on from which Eχ decreases, below which it predicts"
        + " nothing, to where R exceeds u with probability 1e-4.";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.real("ratio", "a value u of R"),
        Column.real("expected", "Eχ(u)"),
        Column.real("probability", "predicted P(R > u) = 1 − exp(−Eχ(u))"),
        Column.real("density", "predicted density of R at u"));
  }

  @Override
  public Table run(Parameters p, Run run) {
    EulerLaw law = new EulerLaw(p.d, p.k);
    double first = law.least();
    double last = law.quantile(1 - LAST);
    List<Object[]> rows =
        run.parallel()
            .map(
                p.points,
                i -> {
                  double u = first + (last - first) * i / (p.points - 1);
                  return new Object[] {u, law.expected(u), law.exceedance(u), law.density(u)};
                });
    Table.Builder table = Table.with(columns());
    rows.forEach(table::row);
    return table.build();
  }
}
