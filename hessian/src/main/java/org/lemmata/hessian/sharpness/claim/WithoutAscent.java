package org.lemmata.hessian.sharpness.claim;

import java.util.List;
import org.lemmata.hessian.sharpness.model.Architecture;
import org.lemmata.hessian.sharpness.train.Stage;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;

/** Plain SGD fits without finding flat networks, and does not generalise. */
public final class WithoutAscent {

  private static final double POOR = 0.65;
  private static final double SHARP = 100;
  private static final double FITTED = 1e-6;
  private static final Architecture[] BOTH = {Architecture.NO_BIAS, Architecture.BIAS};

  private WithoutAscent() {}

  /** The claim; its setting is the radius. */
  public static Claim claim() {
    return Claim.of("sharpness.without-ascent", "Plain SGD neither flattens nor generalises")
        .states(
            "Plain SGD, $\\rho = 0$, fits $n = 100$ points of xor with $d = 30$, with mean test"
                + " accuracy below $0.65$ and every trace above 100, with or without bias.")
        .source(Source.measured("our setting; the baseline of Scenarios I and II"))
        .assuming("there is neither ascent nor weight decay")
        .examining(
            "Trains networks of width 100 for 300 epochs with batch 1 and $\\eta = 0.01$: 4"
                + " replicates of each network at the quick scale, 20 and 50 at the others.")
        .in("the setting of the claim", 0.0, WithoutAscent::check)
        .control("ascent, ρ = 0.2", 0.2)
        .build();
  }

  private static Evidence check(Double rho, Run run, Scale scale) {
    List<Stage> stages = List.of(new Stage(0.01, rho, 1, 0, 300));
    List<Trial.End> ends =
        run.parallel()
            .map(
                2 * scale.choose(4, 20, 50),
                i -> Trial.wide(BOTH[i % 2], 100, stages).end(run.streams(), i / 2));
    return Every.of(
        "without ascent",
        Searched.notAbove(
            "mean test accuracy",
            ends.stream().mapToDouble(end -> end.at().testAccuracy()).average().orElse(Double.NaN),
            POOR),
        Searched.notBelow(
            "smallest trace",
            ends.stream().mapToDouble(end -> end.at().trace()).min().orElse(Double.NaN),
            SHARP),
        Searched.notAbove(
            "largest training loss",
            ends.stream().mapToDouble(end -> end.at().trainLoss()).max().orElse(Double.NaN),
            FITTED));
  }
}
