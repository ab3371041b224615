package org.lemmata.hessian.sharpness.figure;

import java.util.List;
import org.lemmata.study.figure.Figure;

/** The paper's figures. */
public final class SharpnessFigures {

  private SharpnessFigures() {}

  /** All of them, in the paper's order. */
  public static List<Figure> all() {
    return List.of(
        PlainFigures.noBias(),
        NormFigures.batchNorm(),
        ExplicitFigures.memorisation(),
        PlainFigures.bias(),
        OtherFigures.softplus(),
        NormFigures.layerNorm(),
        OtherFigures.ball(),
        OtherFigures.logisticNoBias(),
        OtherFigures.logisticBias(),
        NormFigures.logistic(),
        OtherFigures.deep(),
        ExplicitFigures.outcomes());
  }
}
