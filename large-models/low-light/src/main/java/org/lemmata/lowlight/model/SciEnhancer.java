package org.lemmata.lowlight.model;

import java.util.Arrays;
import org.lemmata.engine.Device;
import org.lemmata.engine.Tensor;
import org.lemmata.linalg.random.Stream;
import org.lemmata.lowlight.scene.Scene;

/**
 * The network of the enhancer SCI (CVPR 2022): I = x + f(x) cut off to [0.0001, 1], where f is a
 * convolution with a cut at 0, a residual convolution with batch norm and a cut, and a convolution
 * with a sigmoid, all of three channels; R = x / I cut off at 1. One stage, as SCI is used; the
 * calibrator and the further stages, with which it is trained on its own, are not here.
 *
 * @param device where
 */
record SciEnhancer(Device device) {

  /** Three convolutions of 81 weights and 3 biases, and scale and shift of three norms. */
  static final int PARAMETERS = 258;

  private static final int WINDOW = 3;
  private static final int WEIGHTS = Scene.COLOURS * Scene.COLOURS * WINDOW * WINDOW;
  private static final double SPREAD = 0.02;

  /** log(0.05 / 0.95). */
  private static final float FIRST_LOGIT = -2.944439f;

  private static final double DARKEST = 1e-4;
  private static final double EPSILON = 1e-5;
  private static final double FIDELITY = 1.5;

  /** Pixels on each side of the window of the smoothness. */
  private static final int REACH = 2;

  /** An image in its parts, images × colours × side × side. */
  record Parts(Tensor illumination, Tensor reflectance) {}

  /**
   * Normal weights and scales of standard deviation 0.02 around 0 and 1, and zeros; but the last
   * biases are such that f begins near 0.05, for in a training of seconds it would hardly come down
   * from 1/2, where R is nearly proportional to x.
   */
  static float[] initial(Stream random) {
    float[] all = new float[PARAMETERS];
    int at = 0;
    for (int convolution = 0; convolution < 3; convolution++) {
      for (int i = 0; i < WEIGHTS; i++) {
        all[at++] = (float) (SPREAD * random.nextNormal());
      }
      at += Scene.COLOURS;
      if (convolution == 1) {
        for (int i = 0; i < Scene.COLOURS; i++) {
          all[at++] = (float) (1 + SPREAD * random.nextNormal());
        }
        at += Scene.COLOURS;
      }
    }
    Arrays.fill(all, PARAMETERS - Scene.COLOURS, PARAMETERS, FIRST_LOGIT);
    return all;
  }

  /**
   * Splits images.
   *
   * @param parameters a vector of {@link #PARAMETERS}
   * @param images images × colours × side × side, in [0, 1]
   * @param moments what the norm takes; null for those of these very images, as in training
   */
  Parts split(Tensor parameters, Tensor images, ChannelMoments moments) {
    Tensor[] pieces = pieces(parameters);
    Tensor first = first(pieces, images);
    Tensor inner = inner(pieces, first);
    Tensor mean = moments == null ? means(inner) : perChannel(moments.mean());
    Tensor centred = inner.minus(mean);
    Tensor variance =
        moments == null ? means(centred.times(centred)) : perChannel(moments.variance());
    Tensor normed =
        centred
            .over(variance.plus(EPSILON).sqrt())
            .times(channels(pieces[4]))
            .plus(channels(pieces[5]));
    Tensor last = convolve(first.plus(normed.relu()), pieces[6], pieces[7]).sigmoid();
    Tensor illumination = images.plus(last).clip(DARKEST, 1);
    return new Parts(illumination, images.over(illumination).clip(0, 1));
  }

  /** What the norm is of, channels × places; for {@link ChannelMoments}. */
  float[] beforeNorm(Tensor parameters, Tensor images) {
    Tensor[] pieces = pieces(parameters);
    return inner(pieces, first(pieces, images)).floats();
  }

  private static Tensor[] pieces(Tensor parameters) {
    int c = Scene.COLOURS;
    return parameters.split(false, WEIGHTS, c, WEIGHTS, c, c, c, WEIGHTS, c);
  }

  private static Tensor first(Tensor[] pieces, Tensor images) {
    return convolve(images, pieces[0], pieces[1]).relu();
  }

  private static Tensor inner(Tensor[] pieces, Tensor first) {
    return convolve(first, pieces[2], pieces[3]);
  }

  private static Tensor convolve(Tensor x, Tensor weight, Tensor bias) {
    return x.convolution(
        weight.reshape(Scene.COLOURS, Scene.COLOURS, WINDOW, WINDOW), bias, 1, 1, 1);
  }

  private static Tensor channels(Tensor three) {
    return three.reshape(1, Scene.COLOURS, 1, 1);
  }

  private Tensor perChannel(float[] three) {
    return device.floats(three, 1, Scene.COLOURS, 1, 1);
  }

  /** The mean of each channel over images and places. */
  private static Tensor means(Tensor x) {
    long[] sides = x.shape();
    return channels(x.sum(3).sum(2).sum(0).times(1.0 / (sides[0] * sides[2] * sides[3])));
  }

  /**
   * SCI's loss of a stage: 1.5 times the mean square of I − x, and the absolute differences of I to
   * the 24 neighbours in a window of 5 × 5, each averaged over the places with a whole window. SCI
   * weighs differences by the edges of x; those weights are within 1.2% of 1 (the claim
   * low-light.smoothness), and are left out.
   */
  Tensor loss(Parts parts, Tensor images) {
    Tensor distance = parts.illumination.minus(images);
    long[] sides = images.shape();
    Tensor single = parts.illumination.reshape(sides[0] * sides[1], 1, sides[2], sides[3]);
    int window = 2 * REACH + 1;
    int half = (window * window - 1) / 2;
    Tensor differences =
        single.convolution(
            device.floats(differences(window, half), half, 1, window, window),
            device.zeros(half),
            1,
            0,
            1);
    // Each pair of places is met twice; a mean over the colours stands for their sum.
    double times = 2.0 * half * Scene.COLOURS;
    return distance
        .times(distance)
        .mean()
        .times(FIDELITY)
        .plus(differences.abs().mean().times(times));
  }

  /** One window for each neighbour before the middle: it less the middle. */
  private static float[] differences(int window, int half) {
    int size = window * window;
    float[] all = new float[half * size];
    for (int i = 0; i < half; i++) {
      all[i * size + i] = 1;
      all[i * size + half] = -1;
    }
    return all;
  }
}
