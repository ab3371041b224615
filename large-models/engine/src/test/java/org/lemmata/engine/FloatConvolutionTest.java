package org.lemmata.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.junit.jupiter.api.Test;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

/**
 * Convolutions of floats have kernels of their own, some of which read memory that nobody wrote: a
 * training came out differently in each process, or as no number, where its memory was not fresh.
 */
@NeedsTorch
class FloatConvolutionTest {

  private static final int IMAGES = 4;
  private static final int SIDE = 16;

  private final Device cpu = Device.choose(DeviceChoice.CPU);

  /** More numbers than a convolution here takes memory for at once, which is 4·180·16². */
  private static final int MOST = 1 << 18;

  /** Frees memory that is full of what is no number, in pieces of many sizes. */
  private static void soil() {
    float[] none = new float[MOST];
    Arrays.fill(none, Float.NaN);
    List<FloatPointer> pieces = new ArrayList<>();
    for (int size = 16; size < MOST; size += size / 4) {
      for (int i = 0; i < 4; i++) {
        pieces.add(new FloatPointer(size).put(none, 0, size));
      }
    }
    pieces.forEach(FloatPointer::close);
  }

  private static float[] draw(int size, int stream) {
    Stream random = Streams.of(1, "convolution").stream(stream);
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextDouble() - 0.5f;
    }
    return values;
  }

  /** Two layers, so that one has the gradient of its input; channels that fill no register. */
  private double[] lossAndGradient(int stride, int channels, boolean floats) {
    float[] images = draw(IMAGES * 3 * SIDE * SIDE, 0);
    float[] weights = draw(channels * 3 * 9 + channels * channels * 9 + 2 * channels, 1);
    return Step.compute(
        () -> {
          Tensor x = of(images, floats).reshape(IMAGES, 3, SIDE, SIDE);
          Tensor w = of(weights, floats).variable();
          Tensor[] parts =
              w.split(false, 27L * channels, 9L * channels * channels, channels, channels);
          Tensor first =
              x.convolution(parts[0].reshape(channels, 3, 3, 3), parts[2], stride, 1, 1).relu();
          Tensor second =
              first.convolution(parts[1].reshape(channels, channels, 3, 3), parts[3], 1, 2, 2);
          Tensor loss = second.times(second).mean();
          double[] gradient = loss.gradient(w).doubles();
          double[] all = Arrays.copyOf(gradient, gradient.length + 1);
          all[gradient.length] = loss.value();
          return all;
        });
  }

  private Tensor of(float[] values, boolean floats) {
    if (floats) {
      return cpu.floats(values, values.length);
    }
    double[] wide = new double[values.length];
    Arrays.setAll(wide, i -> values[i]);
    return cpu.doubles(wide, wide.length);
  }

  @Test
  void nothingIsReadThatNobodyWrote() {
    for (int stride : new int[] {1, 2}) {
      for (int channels : new int[] {3, 8, 20}) {
        double[] exact = lossAndGradient(stride, channels, false);
        double[] first = lossAndGradient(stride, channels, true);
        assertArrayEquals(exact, first, 1e-5 * Arrays.stream(exact).map(Math::abs).max().orElse(0));
        for (int again = 0; again < 2; again++) {
          soil();
          assertArrayEquals(first, lossAndGradient(stride, channels, true));
        }
      }
    }
  }
}
