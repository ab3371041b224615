package org.lemmata.hessian.sharpness.claim;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.hessian.sharpness.train.Stage;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Runs;
import org.lemmata.study.claim.Source;
import org.lemmata.study.table.Table;

/** Plain SGD fits without finding flat networks, and does not generalise. */
public final class WithoutAscent {

  private static final double POOR = 0.65;
  private static final double SHARP = 100;
  private static final double FITTED = 1e-6;
  private static final int EPOCHS = 300;
  private static final int QUICK_EPOCHS = 80;
  private static final int REPLICATES = 32;
  private static final String LOSS = "training loss";

  private WithoutAscent() {}

  /** The claim; its setting is the radius. */
  public static Claim claim() {
    return Claim.of("sharpness.without-ascent", "Plain SGD neither flattens nor generalises")
        .states(
            """
            Plain SGD, $\\rho = 0$, fits $n = 100$ points of xor with $d = 30$, with mean test
            accuracy below $%s$ and a median trace above %s, with and without bias.
            """
                .formatted(POOR, (int) SHARP))
        .source(Source.measured("our setting; the baseline of Scenarios I and II"))
        .assuming("there is neither ascent nor weight decay")
        .examining(
            """
            Trains networks of width 100 for %d epochs (%d at the quick scale) with batch 1 and
            $\\eta = 0.01$: %d replicates of each network, 48 at the full scale. The training loss
            must end below $10^{-6}$.
            """
                .formatted(EPOCHS, QUICK_EPOCHS, REPLICATES))
        .chosen(
            "%s and %d were chosen after seeing trainings with accuracies of about 0.60 and traces"
                    .formatted(POOR, (int) SHARP)
                + " of about 150; the mean, since single accuracies scatter by .031 about .585, so"
                + " that not every run is below")
        .in("no ascent, ρ = 0", 0.0, WithoutAscent::check)
        .control("ascent, ρ = 0.2", 0.2, "no bias, " + LOSS, "bias, " + LOSS)
        .build();
  }

  private static Evidence check(Double rho, Run run, Scale scale) {
    int epochs = scale.choose(QUICK_EPOCHS, EPOCHS, EPOCHS);
    List<Stage> stages = List.of(new Stage(0.01, rho, 1, 0, epochs));
    List<Every> parts = new ArrayList<>();
    for (String architecture : List.of("no-bias", "bias")) {
      Table ends =
          Trainings.ends(
              run,
              scale,
              scale.choose(REPLICATES, REPLICATES, 48),
              stages,
              "architecture=" + architecture,
              "d=30",
              "samples=100",
              "width=100");
      parts.add(
          Every.of(
                  architecture.replace('-', ' '),
                  Runs.mean("test accuracy", ends.doubles("test_accuracy"), new Interval(0, POOR)),
                  Runs.median("trace", ends.doubles("trace"), Interval.atLeast(SHARP)))
              .rig(Runs.median(LOSS, ends.doubles("train_loss"), new Interval(0, FITTED))));
    }
    return Every.of("without ascent", parts);
  }
}
