package org.lemmata.meanfield.claim;

import java.util.List;
import org.lemmata.meanfield.flow.FlowState;
import org.lemmata.meanfield.flow.PopulationFlow;
import org.lemmata.meanfield.flow.Setting;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** The loss never increases, and neurons never overtake each other. */
public final class Monotone {

  private static final double HORIZON = 30;
  private static final int STEPS = 150;

  private Monotone() {}

  /** What multiplies the velocity's parts of degree 2 and 4. */
  private record Drive(double degree2, double degree4) {}

  /** The claim. */
  public static Claim claim() {
    return Claim.of("meanfield.monotone", "The loss falls and neurons keep their order")
        .states(
            "Along the flow $L$ never increases, and $w_0 < v_0$ implies $w_t < v_t$ at all times.")
        .source(Source.derived("the dissipation identity, and uniqueness in one dimension"))
        .assuming("the projected gradient flow of infinitely many neurons")
        .examining(
            "Follows settings A, B and C in steps of 0.2 up to t = 30: the largest relative change"
                + " of the loss in a step must be negative, and the smallest distance of neighbouring"
                + " particles positive.")
        .in("the setting of the claim", new Drive(1, 1), Monotone::check)
        .control("the degree-4 part of the velocity with the wrong sign", new Drive(1, -1))
        .control("ascent instead of descent", new Drive(-1, -1))
        .build();
  }

  private static Evidence check(Drive drive, Run run, Scale scale) {
    List<Setting> settings =
        scale.atLeast(Scale.STANDARD)
            ? Presets.in(3, 10, 30, 100, 300, 10_000, 1_000_000)
            : Presets.in(10, 300);
    List<double[]> seen =
        run.parallel().map(settings.size(), i -> extremes(settings.get(i), drive));
    return Every.of(
        "along the flow",
        Searched.notAbove(
            "largest relative change of the loss in a step",
            seen.stream().mapToDouble(pair -> pair[0]).max().orElseThrow(),
            0),
        Searched.notBelow(
            "smallest distance of neighbouring particles",
            seen.stream().mapToDouble(pair -> pair[1]).min().orElseThrow(),
            Double.MIN_VALUE));
  }

  private static double[] extremes(Setting setting, Drive drive) {
    double[] times = new double[STEPS + 1];
    for (int i = 0; i <= STEPS; i++) {
      times[i] = HORIZON * i / STEPS;
    }
    double[] extremes = {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
    double[] before = {Double.NaN};
    PopulationFlow.of(setting)
        .driven(drive.degree2(), drive.degree4())
        .follow(
            times,
            state -> {
              if (state.t() > 0) {
                extremes[0] = Math.max(extremes[0], state.loss() / before[0] - 1);
              }
              before[0] = state.loss();
              extremes[1] = Math.min(extremes[1], smallestDistance(state));
            });
    return extremes;
  }

  private static double smallestDistance(FlowState state) {
    double[] places = state.particles().places();
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 1; i < places.length; i++) {
      smallest = Math.min(smallest, places[i] - places[i - 1]);
    }
    return smallest;
  }
}
