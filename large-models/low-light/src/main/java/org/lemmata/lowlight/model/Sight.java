package org.lemmata.lowlight.model;

import org.lemmata.engine.Tensor;

/** How examples reach the network of a detector. */
interface Sight {

  /**
   * What a detector is given.
   *
   * @param images images × colours × side × side
   * @param guide images × 1 × cells × cells; not read by a detector without a guide
   * @param own what an enhancer that is trained adds to the loss; null if there is none
   */
  record Given(Tensor images, Tensor guide, Tensor own) {}

  /**
   * Makes the tensors of examples.
   *
   * @param enhancer the parameters of an enhancer that is trained; empty if there is none
   * @param images the numbers of the examples whose images are shown
   * @param guides as many, whose illuminations are shown
   */
  Given of(Tensor enhancer, DetectionExamples from, int[] images, int[] guides);
}
