package org.lemmata.figures.draw.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lemmata.figures.draw.data.Mark;
import org.lemmata.study.figure.Style;

/**
 * Gives every mark of a panel its look. A declared colour is kept; the series of a split layer take
 * the following ones. Automatic layers take colours that no layer declares, as long as there are
 * any, and differ in dash as well.
 */
final class Looks {

  private static final double DIAMETER = 4.2;
  private static final int MANY = 150;

  private final Set<Integer> declared = new HashSet<>();
  private int next;

  private Looks(List<Mark> marks) {
    for (Mark mark : marks) {
      if (mark.style().colour() >= 0) {
        declared.add((mark.style().colour() + mark.place()) % Palette.size());
      }
    }
  }

  static Map<Mark, Look> of(List<Mark> marks) {
    Looks looks = new Looks(marks);
    Map<Mark, Look> byMark = new LinkedHashMap<>();
    for (Mark mark : marks) {
      byMark.put(mark, looks.look(mark));
    }
    return byMark;
  }

  private Look look(Mark mark) {
    Style style = mark.style();
    boolean automatic = style.colour() == -1;
    int index = automatic && !MarkDrawing.of(mark).hasCells() ? free() : style.colour();
    if (style.colour() >= 0) {
      index = style.colour() + mark.place();
    }
    Color base = Palette.colour(index);
    double fill = style.opacity() < 1 ? style.opacity() : 0.22;
    double diameter = DIAMETER * style.width() * (mark.samples().size() > MANY ? 0.7 : 1);
    return new Look(
        Palette.withOpacity(base, style.opacity()),
        Palette.withOpacity(base, fill),
        stroke(mark, automatic, index),
        Markers.shape(Math.max(0, index), diameter));
  }

  private static BasicStroke stroke(Mark mark, boolean automatic, int index) {
    Style style = mark.style();
    boolean varies = style.dash() == Style.Dash.SOLID && MarkDrawing.of(mark).variesDash();
    if (varies && automatic) {
      return Strokes.series(index, style.width());
    }
    if (varies && !mark.series().isEmpty()) {
      return Strokes.series(mark.place(), style.width());
    }
    return Strokes.declared(style.dash(), style.width());
  }

  private int free() {
    if (declared.size() < Palette.size()) {
      while (declared.contains(next % Palette.size())) {
        next++;
      }
    }
    return next++;
  }
}
