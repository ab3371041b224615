package org.lemmata.lowlight.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lemmata.engine.Device;
import org.lemmata.engine.Step;
import org.lemmata.engine.Tensor;
import org.lemmata.lowlight.enhance.Decomposition;
import org.lemmata.lowlight.scene.Scene;

/**
 * Images through an enhancer that is trained with the detector: their reflectance, and where the
 * detector has a guide their illumination, averaged over colours and cells; both standardised.
 *
 * @param device where
 * @param guide which illuminations are shown
 * @param found what training examples have in the mean; null in training, where a batch has its own
 */
record JointSight(Device device, Guide guide, Found found) implements Sight {

  /** The weight of the enhancer's own loss beside the detector's; ours. */
  private static final double OWN = 0.1;

  private static final double EPSILON = 1e-12;

  /**
   * What all training examples have in the mean.
   *
   * @param moments before the enhancer's norm
   * @param image of reflectances
   * @param light of illuminations, averaged over colours and cells
   */
  record Found(ChannelMoments moments, Standard image, Standard light) {}

  /** For when training is over. */
  static JointSight trained(
      Device device, Guide guide, float[] enhancer, DetectionExamples training, int batch) {
    ChannelMoments moments = new ChannelMoments();
    SciEnhancer sci = new SciEnhancer(device);
    for (int from = 0; from < training.size(); from += batch) {
      int[] which = numbers(from, Math.min(batch, training.size() - from));
      float[] values =
          Step.compute(
              () ->
                  sci.beforeNorm(
                      device.floats(enhancer, enhancer.length), raw(device, training, which)));
      moments.add(values, which.length);
    }
    List<float[]> images = new ArrayList<>();
    List<float[]> lights = new ArrayList<>();
    for (int from = 0; from < training.size(); from += batch) {
      int[] which = numbers(from, Math.min(batch, training.size() - from));
      Step.run(
          () -> {
            SciEnhancer.Parts parts =
                sci.split(
                    device.floats(enhancer, enhancer.length),
                    raw(device, training, which),
                    moments);
            images.add(parts.reflectance().floats());
            lights.add(averaged(device, parts.illumination()).floats());
          });
    }
    return new JointSight(
        device, guide, new Found(moments, Standard.of(images), Standard.of(lights)));
  }

  private static int[] numbers(int from, int count) {
    int[] numbers = new int[count];
    Arrays.setAll(numbers, i -> from + i);
    return numbers;
  }

  @Override
  public Given of(Tensor enhancer, DetectionExamples from, int[] images, int[] guides) {
    SciEnhancer sci = new SciEnhancer(device);
    Tensor shown = raw(device, from, images);
    SciEnhancer.Parts parts = sci.split(enhancer, shown, moments());
    Tensor light = parts.illumination();
    if (guide == Guide.SHUFFLED) {
      light = sci.split(enhancer, raw(device, from, guides), moments()).illumination();
    }
    return new Given(
        standardised(parts.reflectance(), found == null ? null : found.image),
        guide == Guide.NONE
            ? shown
            : standardised(averaged(device, light), found == null ? null : found.light),
        sci.loss(parts, shown).times(OWN));
  }

  private ChannelMoments moments() {
    return found == null ? null : found.moments;
  }

  /** With a standard, or else with mean and spread of its own. */
  private static Tensor standardised(Tensor x, Standard standard) {
    if (standard != null) {
      return x.plus(-standard.mean()).times(1 / standard.spread());
    }
    Tensor centred = x.minus(x.mean());
    return centred.over(centred.times(centred).mean().plus(EPSILON).sqrt());
  }

  /** An image in its parts, the illumination as the mean of its colours. */
  Decomposition parts(float[] enhancer, float[] image, int side) {
    return Step.compute(
        () -> {
          SciEnhancer.Parts parts =
              new SciEnhancer(device)
                  .split(
                      device.floats(enhancer, enhancer.length),
                      device.floats(image, 1, Scene.COLOURS, side, side),
                      moments());
          Tensor mean = parts.illumination().sum(1).times(1.0 / Scene.COLOURS);
          return new Decomposition(mean.floats(), parts.reflectance().floats());
        });
  }

  private static Tensor averaged(Device device, Tensor light) {
    float[] weights = new float[Scene.COLOURS * Detector.STRIDE * Detector.STRIDE];
    Arrays.fill(weights, 1f / weights.length);
    return light.convolution(
        device.floats(weights, 1, Scene.COLOURS, Detector.STRIDE, Detector.STRIDE),
        device.zeros(1),
        Detector.STRIDE,
        0,
        1);
  }

  private static Tensor raw(Device device, DetectionExamples from, int... which) {
    int size = from.images().get(0).length;
    float[] all = new float[which.length * size];
    for (int i = 0; i < which.length; i++) {
      System.arraycopy(from.images().get(which[i]), 0, all, i * size, size);
    }
    int side = from.side();
    return device.floats(all, which.length, Scene.COLOURS, side, side);
  }
}
