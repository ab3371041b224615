package org.lemmata.hessian.sharpness.figure;

import java.util.List;
import org.lemmata.study.figure.Figure;

/** The paper's figures. */
public final class SharpnessFigures {

  private SharpnessFigures() {}

  /** All of them, in the paper's order. */
  public static List<Figure> all() {
    return List.of(PlainFigures.noBias(), PlainFigures.bias(), NormFigures.layerNorm());
  }
}
