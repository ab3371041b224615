package org.lemmata.lowlight.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.Function;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lemmata.engine.Device;
import org.lemmata.engine.DeviceChoice;
import org.lemmata.engine.Step;
import org.lemmata.engine.Tensor;
import org.lemmata.engine.home.Libraries;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

/** The enhancer against loops in doubles that know nothing of tensors. */
class SciEnhancerTest {

  private static final int SIDE = 6;
  private static final int IMAGES = 2;
  private static final int PIXELS = SIDE * SIDE;
  private static final Streams STREAMS = Streams.of(3, "sci");

  private static Device cpu;

  @BeforeAll
  static void load() {
    Libraries.need().missing().ifPresent(sentence -> Assumptions.assumeTrue(false, sentence));
    cpu = Device.choose(DeviceChoice.CPU);
  }

  /** Larger than initial values, so that every layer matters. */
  private static float[] parameters() {
    float[] all = new float[SciEnhancer.PARAMETERS];
    Stream random = STREAMS.stream(0);
    for (int i = 0; i < all.length; i++) {
      all[i] = (float) (0.3 * random.nextNormal());
    }
    return all;
  }

  private static float[] images() {
    float[] all = new float[IMAGES * 3 * PIXELS];
    Stream random = STREAMS.stream(1);
    for (int i = 0; i < all.length; i++) {
      all[i] = (float) random.nextDouble();
    }
    return all;
  }

  /** Of 3 × 3 windows with zeros around, as the engine documents it. */
  private static double[] convolved(double[] x, float[] p, int at) {
    double[] y = new double[x.length];
    for (int n = 0; n < IMAGES; n++) {
      for (int o = 0; o < 3; o++) {
        for (int i = 0; i < PIXELS; i++) {
          double sum = p[at + 81 + o];
          for (int c = 0; c < 3; c++) {
            for (int w = 0; w < 9; w++) {
              int row = i / SIDE + w / 3 - 1;
              int column = i % SIDE + w % 3 - 1;
              if (row >= 0 && row < SIDE && column >= 0 && column < SIDE) {
                sum += p[at + (o * 3 + c) * 9 + w] * x[(n * 3 + c) * PIXELS + row * SIDE + column];
              }
            }
          }
          y[(n * 3 + o) * PIXELS + i] = sum;
        }
      }
    }
    return y;
  }

  private static double[] illumination(float[] p, float[] images) {
    double[] x = new double[images.length];
    for (int i = 0; i < x.length; i++) {
      x[i] = images[i];
    }
    double[] first = convolved(x, p, 0);
    for (int i = 0; i < first.length; i++) {
      first[i] = Math.max(0, first[i]);
    }
    double[] inner = convolved(first, p, 84);
    for (int c = 0; c < 3; c++) {
      double mean = 0;
      double square = 0;
      for (int i = 0; i < inner.length; i++) {
        if (i / PIXELS % 3 == c) {
          mean += inner[i] / (IMAGES * PIXELS);
          square += inner[i] * inner[i] / (IMAGES * PIXELS);
        }
      }
      for (int i = 0; i < inner.length; i++) {
        if (i / PIXELS % 3 == c) {
          double normed = (inner[i] - mean) / Math.sqrt(square - mean * mean + 1e-5);
          first[i] += Math.max(0, p[168 + c] * normed + p[171 + c]);
        }
      }
    }
    double[] last = convolved(first, p, 174);
    for (int i = 0; i < last.length; i++) {
      last[i] = Math.max(1e-4, Math.min(1, x[i] + 1 / (1 + Math.exp(-last[i]))));
    }
    return last;
  }

  @Test
  void itIsItsFormula() {
    float[] p = parameters();
    float[] images = images();
    double[] expected = illumination(p, images);
    float[] found = parts(p, images, null, SciEnhancer.Parts::illumination);
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], found[i], 1e-5);
    }
    float[] reflectance = parts(p, images, null, SciEnhancer.Parts::reflectance);
    for (int i = 0; i < expected.length; i++) {
      assertEquals(Math.min(1, images[i] / expected[i]), reflectance[i], 1e-4);
    }
  }

  private static float[] parts(
      float[] p, float[] images, ChannelMoments moments, Function<SciEnhancer.Parts, Tensor> part) {
    return Step.compute(
        () ->
            part.apply(
                    new SciEnhancer(cpu)
                        .split(
                            cpu.floats(p, p.length),
                            cpu.floats(images, IMAGES, 3, SIDE, SIDE),
                            moments))
                .floats());
  }

  /** Moments that are added up of the same images, one by one, change nothing but roundings. */
  @Test
  void theMomentsOfTheTrainingImagesTakeThePlaceOfThoseOfABatch() {
    float[] p = parameters();
    float[] images = images();
    ChannelMoments moments = new ChannelMoments();
    float[] inner =
        Step.compute(
            () ->
                new SciEnhancer(cpu)
                    .beforeNorm(
                        cpu.floats(p, p.length), cpu.floats(images, IMAGES, 3, SIDE, SIDE)));
    int half = inner.length / 2;
    moments.add(Arrays.copyOf(inner, half), 1);
    moments.add(Arrays.copyOfRange(inner, half, inner.length), 1);
    assertArrayEquals(
        parts(p, images, null, SciEnhancer.Parts::illumination),
        parts(p, images, moments, SciEnhancer.Parts::illumination),
        1e-5f);
  }

  /**
   * Where the illumination is a ramp of 0.1 a column in every colour, a neighbour i columns away
   * differs by 0.1 |i|: over the window of 5 × 5 that is 0.1 · 5 · (2 + 1 + 1 + 2) = 3, times three
   * colours; and 1.5 times the mean square of a distance of 0.2 is 0.06.
   */
  @Test
  void theLossIsSmoothnessAndFidelity() {
    float[] ramp = new float[3 * PIXELS];
    float[] image = new float[ramp.length];
    for (int i = 0; i < ramp.length; i++) {
      ramp[i] = 0.3f + 0.1f * (i % SIDE);
      image[i] = ramp[i] - 0.2f;
    }
    double loss =
        Step.compute(
            () -> {
              Tensor light = cpu.floats(ramp, 1, 3, SIDE, SIDE);
              return new SciEnhancer(cpu)
                  .loss(new SciEnhancer.Parts(light, light), cpu.floats(image, 1, 3, SIDE, SIDE))
                  .value();
            });
    assertEquals(9.06, loss, 1e-4);
  }

  @Test
  void itBeginsALittleBrighterThanTheImage() {
    float[] p = SciEnhancer.initial(STREAMS.stream(2));
    assertEquals(258, p.length);
    float[] images = images();
    float[] light = parts(p, images, null, SciEnhancer.Parts::illumination);
    for (int i = 0; i < images.length; i++) {
      assertTrue(light[i] >= images[i]);
      assertEquals(Math.min(1, images[i] + 0.05), light[i], 0.02);
    }
  }
}
