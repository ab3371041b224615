package org.lemmata.figures.draw.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.lemmata.figures.draw.data.Mark;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Frame;
import org.lemmata.study.figure.Panel;

/**
 * The panels of a figure in rows, with plots aligned along rows and columns, each plot of a column
 * equally wide and each plot of a row equally high.
 */
public final class Composition {

  /** How much of a panel's width may stand right of its plot. */
  private static final double MOST_RIGHT = 0.3;

  private final List<Placed> panels = new ArrayList<>();
  private final double width;
  private final double height;

  /** A panel and the upper left corner of its plot. */
  private record Placed(PanelBox box, double left, double top, double plotHeight) {}

  /**
   * Lays a figure out.
   *
   * @param figure the declaration
   * @param marks the marks of each of its panels
   */
  public Composition(Figure figure, List<List<Mark>> marks) {
    int columns = Math.min(figure.columns(), figure.panels().size());
    int names = figure.panels().stream().mapToInt(Composition::namesUp).max().orElse(0);
    double plotHeight = Measures.plotHeight(columns, names);
    double cell = Measures.panelWidth(columns) - 2 * Measures.MARGIN;
    List<PanelPlan> plans = new ArrayList<>();
    for (int i = 0; i < figure.panels().size(); i++) {
      String letter = figure.panels().size() == 1 ? "" : "(" + letter(i) + ")";
      Panel panel = figure.panels().get(i);
      plans.add(PanelPlan.of(letter, panel, marks.get(i), plotHeight, MOST_RIGHT * cell));
    }
    List<PanelBox> boxes = new ArrayList<>();
    double[] lefts = new double[columns];
    for (int i = 0; i < plans.size(); i++) {
      lefts[i % columns] = Math.max(lefts[i % columns], plans.get(i).left());
    }
    for (int column = 0; column < columns; column++) {
      lefts[column] = Math.min(lefts[column], 0.6 * cell);
    }
    double[] rights = new double[columns];
    for (int i = 0; i < plans.size(); i++) {
      double right = plans.get(i).right(cell - lefts[i % columns] - 10);
      rights[i % columns] = Math.max(rights[i % columns], Math.min(right, MOST_RIGHT * cell));
    }
    for (int i = 0; i < plans.size(); i++) {
      int column = i % columns;
      boxes.add(plans.get(i).box(Math.floor(cell - lefts[column] - rights[column])));
    }
    this.width = columns * Measures.panelWidth(columns);
    this.height = placeRows(boxes, columns, lefts);
  }

  private static int namesUp(Panel panel) {
    return panel.frame() instanceof Frame.Axes axes ? axes.y().names().size() : 0;
  }

  private double placeRows(List<PanelBox> boxes, int columns, double[] lefts) {
    double y = 0;
    for (int first = 0; first < boxes.size(); first += columns) {
      List<PanelBox> row = boxes.subList(first, Math.min(first + columns, boxes.size()));
      double top = row.stream().mapToDouble(PanelBox::top).max().orElse(0);
      double plotHeight = row.stream().mapToDouble(PanelBox::plotHeight).max().orElse(0);
      double bottom = row.stream().mapToDouble(PanelBox::bottom).max().orElse(0);
      // JFreeChart rounds the area of a plot to whole numbers; labels must agree with it.
      y = Math.ceil(y + Measures.MARGIN + top);
      for (int column = 0; column < row.size(); column++) {
        double x =
            column * Measures.panelWidth(columns) + Math.ceil(Measures.MARGIN + lefts[column]);
        panels.add(new Placed(row.get(column), x, y, plotHeight));
      }
      y += plotHeight + bottom + Measures.MARGIN;
    }
    return y;
  }

  /** The width in points. */
  public double width() {
    return width;
  }

  /** The height in points. */
  public double height() {
    return height;
  }

  /** Where the plot of a panel is. */
  public Rectangle2D plotArea(int panel) {
    Placed placed = panels.get(panel);
    return new Rectangle2D.Double(
        placed.left(), placed.top(), placed.box().plotWidth(), placed.plotHeight());
  }

  /** Draws everything; one unit of the graphics is a point. */
  public void draw(Graphics2D graphics) {
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setPaint(Color.WHITE);
    graphics.fill(new Rectangle2D.Double(0, 0, width, height));
    for (Placed panel : panels) {
      panel.box().draw(graphics, panel.left(), panel.top(), panel.plotHeight());
    }
  }

  /** The letter of a panel: a to z, then aa, ab and so on. */
  public static String letter(int panel) {
    String last = String.valueOf((char) ('a' + panel % 26));
    return panel < 26 ? last : letter(panel / 26 - 1) + last;
  }
}
