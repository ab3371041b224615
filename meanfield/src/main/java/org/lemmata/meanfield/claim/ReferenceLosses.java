package org.lemmata.meanfield.claim;

import java.util.List;
import org.lemmata.meanfield.flow.FlowState;
import org.lemmata.meanfield.flow.Particles;
import org.lemmata.meanfield.flow.PopulationFlow;
import org.lemmata.meanfield.flow.Preset;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** The loss along the flow, against values computed by other code. */
public final class ReferenceLosses {

  private static final double TOLERANCE = 1e-7;
  private static final double[] TIMES = {1, 5, 20, 50};

  private ReferenceLosses() {}

  /** Reference losses of one setting at the times. */
  private record Row(Preset preset, int d, double at1, double at5, double at20, double at50) {

    double[] losses() {
      return new double[] {at1, at5, at20, at50};
    }
  }

  private static final List<Row> TABLE =
      List.of(
          new Row(Preset.A, 10, 9.460499761e-3, 6.978975955e-5, 1.117924550e-7, 4.6964697e-13),
          new Row(Preset.A, 100, 2.092675396e-2, 2.265429392e-3, 5.981905235e-6, 1.931939820e-7),
          new Row(Preset.A, 300, 2.240373832e-2, 7.550098652e-3, 8.131921652e-6, 3.870987570e-7),
          new Row(Preset.B, 30, 4.873844360e-3, 7.646417354e-4, 2.129367890e-5, 3.549575842e-7),
          new Row(Preset.B, 300, 6.089228147e-3, 4.558874390e-3, 1.031435093e-4, 1.013050109e-5),
          new Row(Preset.C, 10, 3.565769504e-2, 3.987630882e-4, 1.229261730e-6, 1.2465212e-11),
          new Row(Preset.C, 100, 9.639943568e-2, 5.799245214e-4, 2.553294985e-5, 3.220174063e-7));

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.reference-losses", "The loss along the flow, against other code")
        .states(
            "The loss of settings A, B and C at times 1, 5, 20 and 50, in dimensions 10 to 300, is"
                + " that of the reference table, from $3.6\\cdot10^{-2}$ down to"
                + " $4.7\\cdot10^{-13}$.")
        .source(
            Source.measured(
                "reference values computed for this project, independently of its code"))
        .assuming("neurons start uniform on the sphere")
        .examining(
            "Integrates the flow with a method of order 8 and compares 28 losses with a table that was"
                + " computed by a method of order 4 and given to 8 digits or more; the tolerance is"
                + " the last digit of the shortest entries.")
        .in("the setting of the claim", -3, ReferenceLosses::check)
        .control("neurons that start with density exponent $(d-1)/2$", -1)
        .build();
  }

  private static Evidence check(int shift, Run run, Scale scale) {
    List<Double> errors = run.parallel().map(TABLE.size(), i -> error(TABLE.get(i), shift));
    return new Rounding(
        "largest relative error of 28 losses",
        errors.stream().mapToDouble(Double::doubleValue).max().orElseThrow(),
        TOLERANCE);
  }

  private static double error(Row row, int shift) {
    double exponent = (row.d() + (double) shift) / 2;
    Particles start = Particles.ofExponent(row.d(), exponent, Particles.NODES);
    List<FlowState> states = PopulationFlow.from(row.preset().at(row.d()), start).at(TIMES);
    double worst = 0;
    for (int i = 0; i < TIMES.length; i++) {
      worst = Math.max(worst, Math.abs(states.get(i).loss() / row.losses()[i] - 1));
    }
    return worst;
  }
}
