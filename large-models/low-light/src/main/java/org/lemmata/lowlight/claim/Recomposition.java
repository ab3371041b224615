package org.lemmata.lowlight.claim;

import org.lemmata.linalg.random.Streams;
import org.lemmata.lowlight.enhance.Decomposition;
import org.lemmata.lowlight.scene.Lighting;
import org.lemmata.lowlight.scene.RetinexScenes;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;

/** Illumination times reflectance is the image. */
public final class Recomposition {

  private static final int SIDE = 48;

  /** Half a unit in the last place of a float below 1: the division rounds once. */
  private static final double HALF_STEP = 0x1p-25;

  private Recomposition() {}

  /** What is put together again. */
  private enum Pixels {
    /** Where the reflectance is not cut off. */
    WHOLE,
    /** All of them. */
    ALL,
    /** Those that are not cut off, with the illumination of another scene. */
    STRANGE
  }

  /** The claim; its setting is which pixels. */
  public static Claim claim() {
    return Claim.of("low-light.recomposition", "Illumination times reflectance is the image")
        .states(
            """
            With $I$ the illumination by blurred max-RGB and $R = \\min(x/I, 1)$, $I R = x$ at every
            pixel with $x \\le I$.
            """)
        .source(Source.derived("the decomposition of Retinex; enhancer as in the notes"))
        .assuming("colours are in $[0, 1]$")
        .examining(
            """
            Splits scenes of %d pixels a side as the detectors see them, in single precision, and
            takes the largest $|I R - x|$ in double precision. $R$ is rounded once, which allows
            half a unit in the last place of a number of at most 1.
            """
                .formatted(SIDE))
        .holdsForEveryDraw("the bound holds for every image")
        .in("pixels that are not cut off", Pixels.WHOLE, Recomposition::check)
        .control("pixels that are cut off as well", Pixels.ALL)
        .control("the illumination of another scene", Pixels.STRANGE)
        .build();
  }

  private static Evidence check(Pixels pixels, Run run, Scale scale) {
    RetinexScenes world = new RetinexScenes(SIDE, Lighting.DARK);
    Streams streams = run.streams().child("scenes");
    float[] before = Decomposition.of(world.draw(streams.stream(-1)).image(), SIDE).illumination();
    double largest = 0;
    // Of 50 scenes none had a pixel that is cut off at one of some 130 seeds.
    int scenes = scale.choose(200, 400, 1000);
    for (int i = 0; i < scenes; i++) {
      float[] image = world.draw(streams.stream(i)).image();
      Decomposition parts = Decomposition.of(image, SIDE);
      float[] light = pixels == Pixels.STRANGE ? before : parts.illumination();
      largest = Math.max(largest, farthest(image, parts, light, pixels == Pixels.ALL));
      before = parts.illumination();
    }
    return new Rounding("largest difference of a pixel", largest, HALF_STEP);
  }

  private static double farthest(
      float[] image, Decomposition parts, float[] light, boolean cutOff) {
    float[] own = parts.illumination();
    double largest = 0;
    for (int i = 0; i < image.length; i++) {
      int at = i % own.length;
      if (cutOff || image[i] <= own[at]) {
        double product = (double) light[at] * parts.reflectance()[i];
        largest = Math.max(largest, Math.abs(product - image[i]));
      }
    }
    return largest;
  }
}
