package org.lemmata.lowlight.claim;

import java.util.List;
import org.lemmata.engine.home.Libraries;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.lowlight.model.Arm;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Reach;
import org.lemmata.study.claim.Runs;
import org.lemmata.study.claim.Source;

/** What enhancing before detecting gains. */
public final class EnhancerClaims {

  private static final double GAIN = 10;
  private static final double BRIGHT = 5;

  private static final List<String> OTHERS = List.of("gamma", "exposure");

  private EnhancerClaims() {}

  /** All. */
  public static List<Claim> all() {
    return List.of(gain(), several(), bright());
  }

  private static Claim.Draft draft(String name, String title) {
    return Claim.of("low-light." + name, title)
        .assuming("our scenes and a detector of 9903 parameters that is trained briefly")
        .examining(ArmRuns.IN_WORDS)
        .from(Scale.STANDARD)
        .needs(Libraries.need())
        .reach(Reach.STAND_IN);
  }

  private static Claim gain() {
    return draft("enhancer-gain", "Enhancing before detecting gains in the dark")
        .states(
            """
            In dark scenes the detector on the image enhanced by blurred max-RGB has an AP50 at
            least $%s$ points above that of the same detector on the raw image, in the mean.
            """
                .formatted((int) GAIN))
        .source(
            Source.measured(
                "our scenes; published gains on photographs are −0.5 to 0.1 points with detectors"
                    + " that are trained long (low-light.table-ex-dark)"))
        .chosen(
            ArmRuns.CHOSEN
                + "; the bound after seeing ten seeds, between the gains in the dark and in the"
                + " light, 24 and 4 points")
        .in(
            "dark scenes",
            Light.DARK,
            (light, run, scale) ->
                overRaw("gain over the raw image", Interval.atLeast(GAIN), light, run, scale))
        .control("bright scenes", Light.BRIGHT)
        .build();
  }

  private static Claim bright() {
    return draft("bright", "In the light there is little to gain")
        .states(
            """
            In bright scenes the AP50 of the detector on the enhanced image and that on the raw one
            differ by at most $%s$ points, in the mean.
            """
                .formatted(BRIGHT))
        .source(Source.measured("the null control"))
        .chosen("the bound was chosen to lie well below the gain in the dark")
        .measured()
        .in(
            "bright scenes",
            Light.BRIGHT,
            (light, run, scale) -> {
              Interval little = new Interval(-BRIGHT, BRIGHT);
              return overRaw("difference to the raw image", little, light, run, scale);
            })
        .control("dark scenes", Light.DARK)
        .build();
  }

  private static Evidence overRaw(
      String what, Interval allowed, Light light, Run run, Scale scale) {
    ArmRuns runs = new ArmRuns(run, scale);
    double[] gains = runs.gain(Arm.ENHANCER, Arm.RAW, light.set);
    return Every.of("the enhancer", Runs.mean(what, gains, allowed)).rig(runs.rig());
  }

  private static Claim several() {
    return draft("several-enhancers", "A gain does not depend on one enhancer")
        .states(
            """
            The power $1/2.2$ of every value, and one factor for the whole image that brings its mean
            to $0.4$, gain in AP50 over the raw image as well, in the mean.
            """)
        .source(Source.measured("enhancers that know nothing of illumination"))
        .restsOn("low-light.enhancer-gain")
        .measured()
        .in("against the raw image", Arm.RAW, EnhancerClaims::others)
        .control("against a larger detector after blurred max-RGB", Arm.WIDE_AGGREGATION)
        .build();
  }

  private static Evidence others(Arm base, Run run, Scale scale) {
    ArmRuns runs = new ArmRuns(run, scale);
    double[] over = runs.ap50(base);
    List<Runs> gains =
        OTHERS.stream()
            .map(
                name ->
                    Runs.mean(
                        "gain by " + name,
                        ArmRuns.minus(runs.ap50(Arm.ENHANCER, "enhancer=" + name), over),
                        Interval.atLeast(0)))
            .toList();
    return Every.of("other enhancers", gains).rig(runs.rig());
  }
}
