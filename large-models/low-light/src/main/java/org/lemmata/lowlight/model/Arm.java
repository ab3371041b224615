package org.lemmata.lowlight.model;

import java.util.Locale;

/** The detectors that are compared. */
public enum Arm {
  /** The detector on the image as it is. */
  RAW(DetectorShape.PLAIN, Guide.NONE),
  /** On the enhanced image. */
  ENHANCER(DetectorShape.PLAIN, Guide.NONE),
  /** On the enhanced image, with as many parameters as {@link #ILLUMINATION}. */
  WIDE(new DetectorShape(14, 20, false, false), Guide.NONE),
  /** On the enhanced image, with the illumination that enhancement takes away. */
  ILLUMINATION(DetectorShape.PLAIN.withGuide(), Guide.OWN),
  /** The same, with illuminations of other images. */
  SHUFFLED(DetectorShape.PLAIN.withGuide(), Guide.SHUFFLED),
  /** The same, with one illumination for all. */
  CONSTANT(DetectorShape.PLAIN.withGuide(), Guide.CONSTANT),
  /** With the illumination and with aggregation. */
  DECOMPOSITION_AGGREGATION(DetectorShape.PLAIN.withGuide().withAggregation(), Guide.OWN),
  /** On the enhanced image, with as many parameters as {@link #DECOMPOSITION_AGGREGATION}. */
  WIDE_AGGREGATION(new DetectorShape(16, 30, false, false), Guide.NONE);

  private final DetectorShape shape;
  private final Guide guide;

  Arm(DetectorShape shape, Guide guide) {
    this.shape = shape;
    this.guide = guide;
  }

  /** The detector. */
  public Detector detector() {
    return new Detector(shape);
  }

  /** What it is told of the illumination. */
  public Guide guide() {
    return guide;
  }

  /** The number of its parameters. */
  public int parameters() {
    return shape.parameters();
  }

  /** The name on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
