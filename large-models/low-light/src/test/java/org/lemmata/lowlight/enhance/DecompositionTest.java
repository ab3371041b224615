package org.lemmata.lowlight.enhance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DecompositionTest {

  private static final int SIDE = 20;
  private static final int PIXELS = SIDE * SIDE;

  private static float[] image(float red, float green, float blue) {
    float[] image = new float[3 * PIXELS];
    Arrays.fill(image, 0, PIXELS, red);
    Arrays.fill(image, PIXELS, 2 * PIXELS, green);
    Arrays.fill(image, 2 * PIXELS, 3 * PIXELS, blue);
    return image;
  }

  @Test
  void anEvenImageHasTwiceItsLargestColourAsLight() {
    Decomposition parts = Decomposition.of(image(0.1f, 0.2f, 0.05f), SIDE);
    for (int i = 0; i < PIXELS; i++) {
      assertEquals(0.4f, parts.illumination()[i], 1e-7f);
      assertEquals(0.25f, parts.reflectance()[i], 1e-6f);
      assertEquals(0.5f, parts.reflectance()[PIXELS + i], 1e-6f);
    }
  }

  @Test
  void lightIsCutOffAtBothEnds() {
    assertEquals(1, Decomposition.of(image(0.7f, 0, 0), SIDE).illumination()[0]);
    Decomposition black = Decomposition.of(image(0, 0, 0), SIDE);
    assertEquals((float) (2.0 / 255), black.illumination()[0]);
    assertEquals(0, black.reflectance()[0]);
  }

  @Test
  void aBrightPixelIsCutOffAtOne() {
    float[] image = image(0.02f, 0.02f, 0.02f);
    image[10 * SIDE + 10] = 0.9f;
    assertEquals(1, Decomposition.of(image, SIDE).reflectance()[10 * SIDE + 10]);
  }

  @Test
  void aBlurIsTheMeanOfAWindowOfNine() {
    double[] values = new double[PIXELS];
    values[10 * SIDE + 10] = 81;
    double[] blurred = Decomposition.blurred(values, SIDE);
    assertEquals(1, blurred[10 * SIDE + 10], 1e-12);
    assertEquals(1, blurred[6 * SIDE + 14], 1e-12);
    assertEquals(0, blurred[5 * SIDE + 10], 1e-12);
    // In the corner a window holds 5 × 5 pixels.
    values[0] = 25;
    assertEquals(1, Decomposition.blurred(values, SIDE)[0], 1e-12);
  }

  @Test
  void otherEnhancers() {
    float[] image = image(0.2f, 0.2f, 0.2f);
    assertArrayEquals(image, Enhancer.NONE.enhance(image, SIDE));
    // 0.2 is 51 / 255.
    assertEquals((float) Math.pow(0.2, 1 / 2.2), Enhancer.GAMMA.enhance(image, SIDE)[5], 1e-7f);
    assertEquals(0.4f, Enhancer.EXPOSURE.enhance(image, SIDE)[5], 1e-6f);
    assertEquals(0, Enhancer.EXPOSURE.enhance(image(0, 0, 0), SIDE)[5]);
  }

  /** mpmath, 50 digits, of 0.5 and of the float 0.001; 2/255 as its table has had it. */
  @Test
  void anyValueIsRaisedToThePower() {
    float[] values = {0, 0.5f, 0.001f, 2 / 255f, 1};
    float[] expected = {0, 0.72974f, 0.043287612f, (float) StrictMath.pow(2.0 / 255, 1 / 2.2), 1};
    assertArrayEquals(expected, Enhancer.GAMMA.enhance(values, 1), 1e-8f);
    for (int i = 0; i <= 255; i++) {
      float[] level = {i / 255f};
      assertEquals((float) StrictMath.pow(i / 255.0, 1 / 2.2), Enhancer.GAMMA.enhance(level, 1)[0]);
    }
  }

  @Test
  void anImageAlmostBlackIsExposedToo() {
    assertArrayEquals(
        new float[] {1, 0, 0}, Enhancer.EXPOSURE.enhance(new float[] {1e-40f, 0, 0}, 1));
    assertArrayEquals(
        new float[] {0.4f, 0.4f, 0.4f},
        Enhancer.EXPOSURE.enhance(new float[] {1e-40f, 1e-40f, 1e-40f}, 1),
        1e-6f);
  }
}
