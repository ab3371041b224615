package org.lemmata.figures.draw.plot;

import java.awt.BasicStroke;
import java.util.List;
import org.lemmata.study.figure.Style;

/** How lines are stroked; automatic series differ in their dashes for black-and-white print. */
final class Strokes {

  static final BasicStroke AXIS = solid(0.6f);
  static final BasicStroke GRID = solid(0.5f);

  private static final float LINE = 1.2f;

  /** In units of the line width; the first is solid. */
  private static final List<float[]> SERIES =
      List.of(
          new float[] {},
          new float[] {5, 2},
          new float[] {1.2f, 1.6f},
          new float[] {6, 2, 1.2f, 2},
          new float[] {9, 2.5f},
          new float[] {6, 2, 1.2f, 2, 1.2f, 2},
          new float[] {2.6f, 1.6f});

  private Strokes() {}

  /** A series' stroke; where the palette starts again, a colour has another stroke than before. */
  static BasicStroke series(int index, double relativeWidth) {
    int turn = index + index / Palette.size();
    return stroke(SERIES.get(Math.floorMod(turn, SERIES.size())), relativeWidth);
  }

  /** A declared stroke. */
  static BasicStroke declared(Style.Dash dash, double relativeWidth) {
    return switch (dash) {
      case SOLID -> stroke(new float[] {}, relativeWidth);
      case DASHED -> stroke(new float[] {5, 2.5f}, relativeWidth);
      case DOTTED -> stroke(new float[] {1.2f, 1.8f}, relativeWidth);
    };
  }

  static BasicStroke solid(float width) {
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
  }

  private static BasicStroke stroke(float[] pattern, double relativeWidth) {
    float width = (float) Math.max(0.1, LINE * relativeWidth);
    if (pattern.length == 0) {
      return solid(width);
    }
    float[] dashes = new float[pattern.length];
    for (int i = 0; i < dashes.length; i++) {
      dashes[i] = pattern[i] * width;
    }
    return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0);
  }
}
