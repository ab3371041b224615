package org.lemmata.lowlight.model;

import java.util.Arrays;
import java.util.List;
import org.lemmata.engine.Tensor;
import org.lemmata.linalg.random.Stream;

/**
 * A detector on one flat vector of parameters, cut once a step.
 *
 * @param shape its sizes
 */
public record Detector(DetectorShape shape) {

  /** An image has so many pixels for each cell of the maps, in both directions. */
  public static final int STRIDE = 4;

  /** Sides that the head gives for zeros, in cells. */
  static final float USUAL_SIDE = 3;

  /** The scores begin near 0.1, as most cells have no centre: log(0.1 / 0.9). */
  private static final float FIRST_LOGIT = -2.2f;

  private static final int[] DILATIONS = {1, 2, 4};

  /** Initial parameters: normal weights, zeros as biases; a fusion begins as h · 1 + 0. */
  public float[] initial(Stream random) {
    float[] all = new float[shape.parameters()];
    int at = 0;
    for (DetectorShape.Part part : shape.parts()) {
      double spread = part.gain() * Math.sqrt(2.0 / part.fan());
      for (int i = 0; i < part.weights(); i++) {
        all[at + i] = (float) (spread * random.nextNormal());
      }
      at += part.weights() + part.outputs();
    }
    int head = all.length - shape.kinds() - DetectorShape.NUMBERS;
    Arrays.fill(all, head, head + shape.kinds(), FIRST_LOGIT);
    return all;
  }

  /**
   * The maps of images.
   *
   * @param parameters the vector
   * @param images batch × colours × side × side, with a side that is a multiple of {@link #STRIDE}
   * @param guides batch × 1 × cells × cells; not read unless the shape is guided
   * @return batch × cells across × cells down × (classes + 4): logits of the classes; the centre
   *     relative to the middle of the cell, and the sides less {@link #USUAL_SIDE}, in cells
   */
  Tensor maps(Tensor parameters, Tensor images, Tensor guides) {
    Cut cut = new Cut(shape.parts(), parameters);
    Tensor h = cut.convolve(images, 2, 1, 1).relu();
    h = cut.convolve(h, 2, 1, 1).relu();
    if (shape.guided()) {
      Tensor g = cut.convolve(guides, 1, 1, 1).relu();
      Tensor gate = cut.convolve(g, 1, 0, 1).sigmoid().times(2);
      h = h.times(gate).plus(cut.convolve(g, 1, 0, 1));
    }
    h = h.plus(cut.convolve(h, 1, 1, 1).relu());
    if (shape.aggregated()) {
      Tensor context = cut.convolve(h, 1, DILATIONS[0], DILATIONS[0]);
      for (int i = 1; i < DILATIONS.length; i++) {
        context = context.plus(cut.convolve(h, 1, DILATIONS[i], DILATIONS[i]));
      }
      h = h.plus(context.relu());
    }
    h = h.plus(cut.convolve(h, 1, 2, 2).relu());
    return cut.convolve(h, 1, 0, 1).transpose(1, 3);
  }

  /** The vector in pieces, handed out in their order. */
  private static final class Cut {
    private final List<DetectorShape.Part> parts;
    private final Tensor[] pieces;
    private int next;

    Cut(List<DetectorShape.Part> parts, Tensor parameters) {
      this.parts = parts;
      long[] sizes = new long[2 * parts.size()];
      for (int i = 0; i < parts.size(); i++) {
        sizes[2 * i] = parts.get(i).weights();
        sizes[2 * i + 1] = parts.get(i).outputs();
      }
      this.pieces = parameters.split(false, sizes);
    }

    Tensor convolve(Tensor x, int stride, int padding, int dilation) {
      DetectorShape.Part part = parts.get(next);
      Tensor weight =
          pieces[2 * next].reshape(part.outputs(), part.inputs(), part.window(), part.window());
      Tensor bias = pieces[2 * next + 1];
      next++;
      return x.convolution(weight, bias, stride, padding, dilation);
    }
  }
}
