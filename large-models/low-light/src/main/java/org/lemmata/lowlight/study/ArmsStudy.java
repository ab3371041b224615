package org.lemmata.lowlight.study;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.lemmata.engine.home.Libraries;
import org.lemmata.lowlight.model.Arm;
import org.lemmata.study.Repeats;
import org.lemmata.study.Request;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Table;

/** All arms on the same scenes, in a row each. */
public final class ArmsStudy {

  private static final double PERCENT = 100;

  private ArmsStudy() {}

  /** The parameters. */
  public record Parameters(@Group Rig rig) {}

  /**
   * What an arm came to.
   *
   * @param arm which
   * @param parameters how many it has
   * @param curve precision against recall
   * @param others those of arms that it is compared with
   */
  private record Outcome(Arm arm, int parameters, Table curve, Map<Arm, Table> others) {

    private double mean(String column) {
      return mean(curve, column);
    }

    private static double mean(Table curve, String column) {
      return Arrays.stream(curve.doubles(column)).sum() / curve.size();
    }

    private double over(Arm other) {
      return PERCENT * (mean("precision") - mean(others.get(other), "precision"));
    }
  }

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("low-light.arms", Parameters.class)
          .title("The average precision of every arm on the same scenes")
          .describedBy(
              """
              Trains and examines the detector of each arm (low-light.training): on the raw image;
              on the enhanced one; the same with a little more width, to match the parameters of the
              next; with the illumination that enhancement takes away; with illuminations of other
              images; with a constant one; with illumination and aggregation of context; on the
              enhanced image with as much width as that has parameters; and behind an enhancer of
              SCI's kind that is trained with it, without and with the illumination that this takes
              away, and with that of other images. A training is a table of its own, so that a run
              that was killed goes on where it was.
              """)
          .canonical(p -> new Parameters(p.rig.canonical()))
          .repeats(Repeats.BITS_PER_DEVICE)
          .needs(Libraries.need())
          .rows(Outcome.class)
          .text("arm", "which detector, on what", outcome -> outcome.arm().label())
          .whole("parameters", "how many it has", Outcome::parameters)
          .real(
              "ap50", "average precision where an overlap of 0.5 counts", o -> o.mean("precision"))
          .real(
              "ap",
              "mean average precision over the thresholds 0.5, 0.55, …, 0.95",
              outcome -> outcome.mean("precision_all"))
          .whole("place", "which of the arms, from 1", outcome -> places().get(outcome.arm()))
          .real(
              "over_enhancer",
              "point",
              "AP50 less that of the detector on the enhanced image, in percentage points",
              outcome -> outcome.over(Arm.ENHANCER))
          .real(
              "over_wide",
              "point",
              "AP50 less that of the wider detector with about as many, in percentage points",
              outcome -> outcome.over(wide(outcome.arm())))
          .computedBy(ArmsStudy::compute);

  /** The detector on the enhanced image that has about as many parameters. */
  private static Arm wide(Arm arm) {
    return arm == Arm.DECOMPOSITION_AGGREGATION || arm == Arm.WIDE_AGGREGATION
        ? Arm.WIDE_AGGREGATION
        : Arm.WIDE;
  }

  private static Map<Arm, Integer> places() {
    Map<Arm, Integer> places = new EnumMap<>(Arm.class);
    for (Arm arm : Arm.values()) {
      places.put(arm, places.size() + 1);
    }
    return places;
  }

  private static void compute(Parameters p, Run run, Consumer<? super Outcome> out) {
    Map<Arm, Table> curves = new EnumMap<>(Arm.class);
    for (Arm arm : Arm.values()) {
      Map<String, String> set = new LinkedHashMap<>(ParameterSpec.of(Parameters.class).format(p));
      set.put("arm", arm.label());
      curves.put(arm, run.table(TrainingStudy.STUDY, Request.of(set, run.seed())));
    }
    curves.forEach(
        (arm, curve) -> out.accept(new Outcome(arm, arm.parameters(p.rig.kinds()), curve, curves)));
  }
}
