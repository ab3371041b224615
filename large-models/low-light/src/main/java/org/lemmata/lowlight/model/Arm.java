package org.lemmata.lowlight.model;

import java.util.Locale;

/** The detectors that are compared. */
public enum Arm {
  /** The detector on the image as it is. */
  RAW(12, 20, false, Guide.NONE),
  /** On the enhanced image. */
  ENHANCER(12, 20, false, Guide.NONE),
  /** On the enhanced image, with as many parameters as {@link #ILLUMINATION}. */
  WIDE(14, 20, false, Guide.NONE),
  /** On the enhanced image, with the illumination that enhancement takes away. */
  ILLUMINATION(12, 20, false, Guide.OWN),
  /** The same, with illuminations of other images. */
  SHUFFLED(12, 20, false, Guide.SHUFFLED),
  /** The same, with one illumination for all. */
  CONSTANT(12, 20, false, Guide.CONSTANT),
  /** With the illumination and with aggregation. */
  DECOMPOSITION_AGGREGATION(12, 20, true, Guide.OWN),
  /** On the enhanced image, with as many parameters as {@link #DECOMPOSITION_AGGREGATION}. */
  WIDE_AGGREGATION(16, 30, false, Guide.NONE),
  /** On the image enhanced by a network of SCI's kind, of 258 parameters, trained with it. */
  SCI(12, 20, false, Guide.NONE),
  /** The same, with the illumination that this network takes away. */
  SCI_ILLUMINATION(12, 20, false, Guide.OWN),
  /** The same, with illuminations of other images. */
  SCI_SHUFFLED(12, 20, false, Guide.SHUFFLED);

  private final int first;
  private final int width;
  private final boolean aggregated;
  private final Guide guide;

  Arm(int first, int width, boolean aggregated, Guide guide) {
    this.first = first;
    this.width = width;
    this.aggregated = aggregated;
    this.guide = guide;
  }

  /** The detector of so many classes. */
  public Detector detector(int kinds) {
    return new Detector(new DetectorShape(first, width, kinds, guide != Guide.NONE, aggregated));
  }

  /** What it is told of the illumination. */
  public Guide guide() {
    return guide;
  }

  /** Whether the enhancer is trained with the detector; else it is fixed, or there is none. */
  public boolean isJoint() {
    return this == SCI || this == SCI_ILLUMINATION || this == SCI_SHUFFLED;
  }

  /** The number of its parameters for so many classes, those of a trained enhancer too. */
  public int parameters(int kinds) {
    return detector(kinds).shape().parameters() + (isJoint() ? SciEnhancer.PARAMETERS : 0);
  }

  /** The name on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
