package org.lemmata.figures.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lemmata.figures.draw.Drawing;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Frame;
import org.lemmata.study.figure.Geometry;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;
import org.lemmata.study.figure.Selection;
import org.lemmata.study.table.Table;

/**
 * What a panel of a paper's figure shows of one table, such as a map of the sphere or an image.
 *
 * @param panel the panel with the layers that read the table, which is their one input
 */
public record BorrowedPanel(Panel panel) implements TablePicture {

  /**
   * Has layers read the table, whatever their input was called. What the panel says of the figure's
   * own parameters is left away: its title, its ends of the axes, and labels that no series fills.
   */
  static BorrowedPanel of(Panel panel, Iterable<Layer> layers) {
    Panel own = new Panel("", frame(panel.frame()), List.of());
    for (Layer layer : layers) {
      Selection rows = layer.rows().orElseThrow();
      boolean general =
          layer.geometry() instanceof Geometry.HeatMap || layer.label().contains("{}");
      own =
          own.with(
              layer
                  .from(new Selection(TablePlot.NOW, rows.where(), rows.by()))
                  .label(general ? layer.label() : ""));
    }
    return new BorrowedPanel(own);
  }

  private static Frame frame(Frame frame) {
    return frame instanceof Frame.Axes axes
        ? new Frame.Axes(fitting(axes.x()), fitting(axes.y()))
        : frame;
  }

  /** An axis that runs backwards goes on doing so. */
  private static Axis fitting(Axis axis) {
    return axis.lower() > axis.upper() ? axis : axis.from(Double.NaN, Double.NaN);
  }

  @Override
  public Drawing draw(String title, Table table) {
    return drawing(title, table, panel);
  }

  @Override
  public Optional<Drawing> axes(String title, Table table) {
    boolean curves =
        panel.frame() instanceof Frame.Axes
            && panel.layers().stream()
                .noneMatch(layer -> layer.geometry() instanceof Geometry.HeatMap);
    List<Layer> hidden = panel.layers().stream().map(layer -> layer.opacity(0)).toList();
    return curves
        ? Optional.of(drawing(title, table, new Panel(panel.title(), panel.frame(), hidden)))
        : Optional.empty();
  }

  private static Drawing drawing(String title, Table table, Panel panel) {
    Figure figure =
        Figure.of(TablePlot.ID, title)
            .caption("A table as a figure of the paper shows it.")
            .source("ours")
            .panel(panel)
            .build();
    return new Drawing(figure, Map.of(TablePlot.NOW, table));
  }
}
