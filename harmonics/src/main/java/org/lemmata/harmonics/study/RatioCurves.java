package org.lemmata.harmonics.study;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.lemmata.harmonics.euler.EulerLaw;
import org.lemmata.harmonics.euler.HighDimensionLimit;
import org.lemmata.harmonics.polynomial.HarmonicSpace;
import org.lemmata.linalg.stats.Estimate;
import org.lemmata.linalg.stats.SlopeFit;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;
import org.lemmata.study.param.WholeList;

/** The ratios of {@link RatioStudy} against the degree and against the dimension. */
public final class RatioCurves {

  private static final String KNOWN =
      "what the ratios found are: exact, certified or largest found";

  private RatioCurves() {}

  /** Harmonics of one dimension and several degrees. */
  public record Degrees(
      @Param(
              value = "dimension d of the surrounding space",
              byDefault = "3",
              min = 2,
              max = 1000,
              trial = {2, 6})
          int d,
      @Param(
              value = "degrees k, ascending whole numbers",
              byDefault = "2:4:8",
              min = 0,
              max = 1000,
              ascending = true,
              examples = {"2:4:8", "1", "0:3"})
          WholeList degrees,
      @Group RatioStudy.Sampling sampling) {

    private RatioSample at(int k, Run run) {
      try {
        return RatioSample.of(new HarmonicSpace(d, k), sampling, run);
      } catch (InvalidParameter e) {
        throw new InvalidParameter(
            "degrees", degrees, "degrees that can be drawn and searched; " + e.getMessage());
      }
    }
  }

  /** The ratios of a degree. */
  private record OfDegree(int k, RatioSample ratios) {}

  /** Quartiles, degree by degree. */
  public static final Study<Degrees> SUMMARY =
      Study.of("harmonics.ratio-summary", Degrees.class)
          .title("Quartiles of sup norm over L² norm, degree by degree")
          .describedBy(
              """
              For each degree the quartiles of R = ‖g‖∞/‖g‖₂ over the rows of harmonics.ratio with
              the same settings and seed. R is exact for k up to 2 and for d = 2, bracketed by a net
              for d = 3 and where a net is small enough for d = 4, and elsewhere the largest value
              that ascents found, which is a lower bound.
              """)
          .rows(OfDegree.class)
          .whole("k", "degree", OfDegree::k)
          .real("median", "median of the ratios found", row -> row.ratios.quantile(0.5))
          .real(
              "lower_quartile",
              "a quarter of the ratios found are below",
              row -> row.ratios.quantile(0.25))
          .real(
              "upper_quartile",
              "a quarter of the ratios found are above",
              row -> row.ratios.quantile(0.75))
          .real(
              "certified",
              "median of the certified upper bounds; empty where one is missing",
              row -> row.ratios.upperQuantile(0.5))
          .text("known", KNOWN, row -> row.ratios.known().text())
          .computedBy(
              (p, run, out) -> {
                for (int k : p.degrees.values()) {
                  out.accept(new OfDegree(k, p.at(k, run)));
                }
              });

  /** Harmonics of one degree and several dimensions. */
  public record Dimensions(
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
      @Group(defaults = "draws=100", range = "draws=20..1000000", trial = "draws=20..25")
          RatioStudy.Sampling sampling) {}

  /** A dimension, with the line that is fitted to all. */
  private record Grown(
      int d, Estimate median, SlopeFit fit, double predicted, double constant, String known) {

    double unit() {
      return Math.sqrt(d);
    }

    double fitted() {
      return StrictMath.exp(fit.intercept() + fit.slope() * StrictMath.log(d));
    }

    String power() {
      return BigDecimal.valueOf(fit.slope()).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    }
  }

  /** The median against the dimension. */
  public static final Study<Dimensions> GROWTH =
      Study.of("harmonics.ratio-growth", Dimensions.class)
          .title("Sup norm over L² norm against the dimension")
          .describedBy(
              """
              The median of R = ‖g‖∞/‖g‖₂ over the rows of harmonics.ratio with the same settings
              and seed, dimension by dimension, and the line fitted to ln median against ln d,
              weighted by standard errors. Beside it the median that the Euler characteristic
              predicts and the limit E₀√d for d → ∞ (derived).
              """)
          .rows(Grown.class)
          .whole("d", "dimension", Grown::d)
          .real("median", "median of the ratios found", row -> row.median.value())
          .real("standard_error", "standard error of the median", row -> row.median.standardError())
          .real("fitted", "value of the fitted line", Grown::fitted)
          .real("slope", "its slope, the power of d; the same in every row", row -> row.fit.slope())
          .real("slope_error", "standard error of the slope", row -> row.fit.slopeStandardError())
          .text("power", "the slope to three decimals, for a legend", Grown::power)
          .real("predicted", "median that the Euler characteristic predicts", Grown::predicted)
          .real("limit", "E₀√d", row -> row.constant * row.unit())
          .real("scaled", "median over √d", row -> row.median.value() / row.unit())
          .real(
              "scaled_error", "its standard error", row -> row.median.standardError() / row.unit())
          .real("scaled_predicted", "predicted median over √d", row -> row.predicted / row.unit())
          .real("constant", "E₀, the limit of R/√d for d → ∞", Grown::constant)
          .text("known", KNOWN, Grown::known)
          .computedBy(RatioCurves::growth);

  private static void growth(Dimensions p, Run run, Consumer<? super Grown> out) {
    int[] dimensions = p.dimensions.values();
    List<RatioSample> samples =
        Arrays.stream(dimensions)
            .mapToObj(d -> RatioSample.of(new HarmonicSpace(d, p.k), p.sampling, run))
            .toList();
    List<Estimate> medians = samples.stream().map(RatioSample::median).toList();
    SlopeFit fit = fit(dimensions, medians);
    double constant = new HighDimensionLimit(p.k).value();
    List<Double> predicted =
        run.parallel().map(dimensions.length, i -> new EulerLaw(dimensions[i], p.k).median());
    for (int i = 0; i < dimensions.length; i++) {
      out.accept(
          new Grown(
              dimensions[i],
              medians.get(i),
              fit,
              predicted.get(i),
              constant,
              samples.get(i).known().text()));
    }
  }

  private static SlopeFit fit(int[] dimensions, List<Estimate> medians) {
    double[] x = new double[dimensions.length];
    double[] y = new double[x.length];
    double[] errors = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      Estimate median = medians.get(i);
      x[i] = StrictMath.log(dimensions[i]);
      y[i] = StrictMath.log(median.value());
      errors[i] = median.standardError() / median.value();
    }
    return SlopeFit.of(x, y, errors);
  }
}
