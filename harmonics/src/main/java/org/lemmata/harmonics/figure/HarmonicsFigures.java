package org.lemmata.harmonics.figure;

import java.util.List;
import org.lemmata.study.figure.Figure;

/** The figures of the paper; it has no experiments, so all of them are this project's. */
public final class HarmonicsFigures {

  static final String OURS = "ours (the paper has no experiments)";

  private HarmonicsFigures() {}

  /** All of them, in the order they should be shown. */
  public static List<Figure> all() {
    return List.of(
        MapFigure.maps(),
        MapFigure.globes(),
        RatioFigures.degree(),
        RatioFigures.dimension(),
        RatioFigures.law(),
        RecoveryFigures.errors(),
        RecoveryFigures.spike());
  }
}
