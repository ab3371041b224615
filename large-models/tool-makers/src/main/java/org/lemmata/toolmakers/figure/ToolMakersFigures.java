package org.lemmata.toolmakers.figure;

import java.util.List;
import org.lemmata.study.figure.Figure;

/** All figures. */
public final class ToolMakersFigures {

  private ToolMakersFigures() {}

  /** In the order of the paper. */
  public static List<Figure> all() {
    return List.of();
  }
}
