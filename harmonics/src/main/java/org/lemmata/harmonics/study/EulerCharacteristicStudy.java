package org.lemmata.harmonics.study;

import java.util.List;
import org.lemmata.harmonics.euler.EulerLaw;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** What the expected Euler characteristic predicts for the ratio of norms. */
public final class EulerCharacteristicStudy implements Study<EulerCharacteristicStudy.Parameters> {

  /**
   * Which space.
   *
   * @param d dimension
   * @param k degree
   */
  public record Parameters(
      @Param(
              value = "dimension d of the surrounding space",
              byDefault = "10",
              min = 2,
              max = EulerLaw.LARGEST_D,
              trial = {2, 30})
          int d,
      @Param(
              value = "degree k",
              byDefault = "4",
              min = 1,
              max = EulerLaw.LARGEST_K,
              trial = {1, 40})
          int k) {}

  @Override
  public String id() {
    return "harmonics.euler-characteristic";
  }

  @Override
  public String title() {
    return "The ratio of norms of a random harmonic, as the Euler characteristic predicts it";
  }

  @Override
  public String description() {
    return "Median and 99 per cent quantile of R = ‖g‖∞/‖g‖₂ for a random harmonic g of degree k"
        + " under the law P(R > u) = 1 − exp(−Eχ(u)), Eχ(u) being the expected Euler characteristic"
        + " of the set where g exceeds u‖g‖₂ (derived; a prediction, not a bound). In as many"
        + " digits as the cancellation needs. For d = 2 and for k = 1 every harmonic has the same"
        + " ratio √N, and that is returned.";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.real("median", "predicted median of R, where Eχ = ln 2"),
        Column.real("q99", "predicted 99 per cent quantile of R, where Eχ = −ln 0.99"));
  }

  @Override
  public Table run(Parameters p, Run run) {
    if (p.d == 2 || p.k == 1) {
      double ratio = new HarmonicSpace(p.d, p.k).zonalRatio();
      return Table.with(columns()).row(ratio, ratio).build();
    }
    EulerLaw law = new EulerLaw(p.d, p.k);
    return Table.with(columns()).row(law.median(), law.quantile(0.99)).build();
  }
}
