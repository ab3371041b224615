package org.lemmata.harmonics.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.lemmata.harmonics.euler.EulerLaw;
import org.lemmata.harmonics.euler.HighDimensionLimit;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.SlopeFit;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.study.param.WholeList;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** How the ratio of norms grows with the dimension. */
public final class RatioGrowthStudy implements Study<RatioGrowthStudy.Parameters> {

  /**
   * What to draw.
   *
   * @param k degree
   * @param dimensions dimensions d
   * @param draws how many harmonics in each dimension
   * @param starts random points to climb from
   */
  public record Parameters(
      @Param(
              value = "degree k",
              byDefault = "2",
              min = 2,
              max = 1000,
              trial = {2, 3})
          int k,
      @Param(
              value = "dimensions d, at least two ascending whole numbers",
              byDefault = "5:10:20:50",
              min = 3,
              max = EulerLaw.LARGEST_D,
              fewest = 2,
              ascending = true,
              examples = {"3:5", "3:4:6"})
          WholeList dimensions,
      @Param(
              value = "harmonics to draw in each dimension",
              byDefault = "100",
              min = 20,
              max = 1e6,
              trial = {20, 25})
          int draws,
      @Param(
              value =
                  "random points to climb from, where there is neither an exact maximum nor a net",
              byDefault = "50",
              min = 1,
              max = 1e6,
              trial = {1, 3})
          int starts) {}

  @Override
  public String id() {
    return "harmonics.ratio-growth";
  }

  @Override
  public String title() {
    return "Sup norm over L² norm against the dimension";
  }

  @Override
  public String description() {
    return "The median of R = ‖g‖∞/‖g‖₂ over the harmonics that harmonics.ratio draws with the same"
        + " settings and seed, dimension by dimension, and the line fitted to ln median against"
        + " ln d, weighted by standard errors. Beside it the median that the Euler characteristic"
        + " predicts and the limit E₀√d for d → ∞ (derived).";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.whole("d", "dimension"),
        Column.real("median", "median of the ratios found"),
        Column.real("standard_error", "standard error of the median"),
        Column.real("fitted", "value of the fitted line"),
        Column.real("slope", "its slope, the power of d; the same in every row"),
        Column.real("slope_error", "standard error of the slope"),
        Column.text("power", "the slope to three decimals, for a legend"),
        Column.real("predicted", "median that the Euler characteristic predicts"),
        Column.real("limit", "E₀√d"),
        Column.real("scaled", "median over √d"),
        Column.real("scaled_error", "its standard error"),
        Column.real("scaled_predicted", "predicted median over √d"),
        Column.real("constant", "E₀, the limit of R/√d for d → ∞"),
        Column.text("known", "what the ratios found are: exact, certified or largest found"));
  }

  @Override
  public Table run(Parameters p, Run run) {
    int[] dimensions = p.dimensions.values();
    List<RatioSample> samples = new ArrayList<>();
    for (int d : dimensions) {
      samples.add(RatioSample.of(d, p.k, p.draws, p.starts, run));
    }
    SlopeFit fit = fit(dimensions, samples);
    String power =
        BigDecimal.valueOf(fit.slope()).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    double constant = new HighDimensionLimit(p.k).value();
    List<Double> predicted =
        run.parallel().map(dimensions.length, i -> new EulerLaw(dimensions[i], p.k).median());
    Table.Builder table = Table.with(columns());
    for (int i = 0; i < dimensions.length; i++) {
      int d = dimensions[i];
      double root = Math.sqrt(d);
      Estimate median = samples.get(i).median();
      table.row(
          d,
          median.value(),
          median.standardError(),
          StrictMath.exp(fit.intercept() + fit.slope() * StrictMath.log(d)),
          fit.slope(),
          fit.slopeStandardError(),
          power,
          predicted.get(i),
          constant * root,
          median.value() / root,
          median.standardError() / root,
          predicted.get(i) / root,
          constant,
          samples.get(i).known().text());
    }
    return table.build();
  }

  private static SlopeFit fit(int[] dimensions, List<RatioSample> samples) {
    double[] x = new double[dimensions.length];
    double[] y = new double[x.length];
    double[] errors = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      Estimate median = samples.get(i).median();
      x[i] = StrictMath.log(dimensions[i]);
      y[i] = StrictMath.log(median.value());
      errors[i] = median.standardError() / median.value();
    }
    return SlopeFit.of(x, y, errors);
  }
}
