package org.lemmata.meanfield.study;

import java.util.List;
import java.util.function.Consumer;
import org.lemmata.meanfield.flow.Coefficients;
import org.lemmata.meanfield.flow.Phases;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.Param;
import org.lemmata.study.param.WholeList;

/** How the time to learn grows with the dimension, against its predicted slope. */
public final class HittingTimeStudy {

  static final String HORIZON = "time by which a landmark counts as not passed";

  /** The largest time that a study looks at. */
  static final double LARGEST_TIME = 1e4;

  private HittingTimeStudy() {}

  /** What can be set; setting A by default, in all dimensions. */
  public record Parameters(
      @Param(
              value = "dimensions d, ascending",
              byDefault = "100:1000:10000:100000:1000000:10000000:100000000",
              min = 3,
              max = Setting.LARGEST_D,
              most = 100,
              ascending = true,
              examples = {"10:100:1000", "3:6000"})
          WholeList dimensions,
      @Group(range = "gamma2=0.01..1 sigma2=0.01..10", trial = "gamma2=0.1..1 sigma2=0.5..2")
          Coefficients coefficients,
      @Param(
              value = HORIZON,
              byDefault = "1000",
              min = 0,
              aboveMin = true,
              max = LARGEST_TIME,
              trial = {1, 40})
          double horizon) {

    private Setting setting(int d) {
      return new Setting(d, coefficients);
    }

    private List<String> objections() {
      for (int d : dimensions.values()) {
        List<String> objections = setting(d).realizability().objections();
        if (!objections.isEmpty()) {
          return objections;
        }
      }
      return List.of();
    }
  }

  /** One dimension. */
  private record Row(
      int d,
      double log,
      double thalf,
      double predicted,
      double slope,
      double limit,
      double t1,
      double t1Predicted) {}

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("meanfield.hitting-time", Parameters.class)
          .title("The time to learn half of degree 2, against log d")
          .describedBy(
              """
              Finds the landmarks of meanfield.phases in several dimensions. While w is small it
              grows at the rate 2σ₂²γ₂ and starts at about 1/√d, so the time to learn half of degree
              2 grows by log d/(4σ₂²γ₂) (derived). The predicted line has this slope and passes
              through the last dimension whose time is known.
              """)
          .objecting(Parameters::objections)
          .rows(Row.class)
          .whole("d", "dimension d of the inputs", Row::d)
          .real("log_d", "natural logarithm of d", Row::log)
          .real("thalf", "when D₂ = −0.5 γ₂", Row::thalf)
          .real("predicted", "the line of slope 1/(4σ₂²γ₂) through the last thalf", Row::predicted)
          .real("slope", "slope of thalf against log d since the dimension before", Row::slope)
          .real("limit", "1/(4σ₂²γ₂)", Row::limit)
          .real("t1", "end T₁ of Phase 1; empty when the phase is", Row::t1)
          .real(
              "t1_predicted",
              "log(w_end/w_start)/r_d, r_d the growth rate at time 0",
              Row::t1Predicted)
          .computedBy(HittingTimeStudy::compute);

  private static void compute(Parameters p, Run run, Consumer<? super Row> out) {
    int[] dimensions = p.dimensions().values();
    List<Phases> all =
        run.parallel()
            .map(dimensions.length, i -> Phases.of(p.setting(dimensions[i]), p.horizon()));
    double sigma2 = p.coefficients().sigma2();
    double limit = 1 / (4 * sigma2 * sigma2 * p.coefficients().gamma2());
    int last = dimensions.length - 1;
    while (last > 0 && Double.isNaN(all.get(last).thalf())) {
      last--;
    }
    for (int i = 0; i < dimensions.length; i++) {
      double log = StrictMath.log(dimensions[i]);
      double since = i == 0 ? Double.NaN : log - StrictMath.log(dimensions[i - 1]);
      double thalf = all.get(i).thalf();
      out.accept(
          new Row(
              dimensions[i],
              log,
              thalf,
              all.get(last).thalf() + limit * (log - StrictMath.log(dimensions[last])),
              i == 0 ? Double.NaN : (thalf - all.get(i - 1).thalf()) / since,
              limit,
              all.get(i).t1(),
              Double.isNaN(all.get(i).t1())
                  ? Double.NaN
                  : Phases.escape(p.setting(dimensions[i]))));
    }
  }
}
