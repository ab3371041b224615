package org.lemmata.figures.draw.plot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lemmata.figures.draw.axis.Ticks;
import org.lemmata.figures.draw.data.Mark;
import org.lemmata.figures.draw.text.TextBlock;
import org.lemmata.study.figure.Panel;

/** What a panel needs at its sides, known before the width of its plot is. */
final class PanelPlan {

  private final String letter;
  private final Panel panel;
  private final Map<Mark, Look> marks;
  private final PanelScales scales;
  private final double plotHeight;
  private final Ticks yTicks;
  private final TextBlock yLabel;
  private final Optional<ColourBar> bar;

  /**
   * Plans a panel.
   *
   * @param letter such as {@code (a)}, or empty
   * @param panel the declaration
   * @param marks what is drawn
   * @param plotHeight the height between the axes' ends
   */
  PanelPlan(String letter, Panel panel, List<Mark> marks, double plotHeight) {
    this.letter = letter;
    this.panel = panel;
    this.marks = Looks.of(marks);
    this.scales = PanelScales.of(panel, marks);
    this.plotHeight = plotHeight;
    this.yTicks = TickLabels.up(scales.y(), plotHeight);
    this.yLabel = TextBlock.wrapped(panel.y().label(), Measures.LABEL, plotHeight);
    this.bar =
        marks.stream()
            .filter(mark -> mark.kind() == Mark.Kind.HEATMAP && !mark.samples().isEmpty())
            .findFirst()
            .map(map -> new ColourBar(map, plotHeight));
  }

  /** What stands left of the plot. */
  double left() {
    double label = yLabel.lines().isEmpty() ? 0 : yLabel.height() + Measures.GAP;
    return label + TickLabels.width(yTicks) + 2 + Measures.MAJOR_TICK;
  }

  /** What stands right of the plot, if the plot has about this width. */
  double right(double plotWidth) {
    Ticks ticks = TickLabels.across(scales.x(), plotWidth);
    double overhang = Math.max(2, TickLabels.overhang(ticks, plotWidth) + 1);
    return Math.max(overhang, bar.map(ColourBar::width).orElse(0.0));
  }

  /** The panel with a plot of this width. */
  PanelBox box(double plotWidth) {
    return new PanelBox(this, plotWidth);
  }

  String letter() {
    return letter;
  }

  Panel panel() {
    return panel;
  }

  Map<Mark, Look> marks() {
    return marks;
  }

  PanelScales scales() {
    return scales;
  }

  double plotHeight() {
    return plotHeight;
  }

  Ticks yTicks() {
    return yTicks;
  }

  TextBlock yLabel() {
    return yLabel;
  }

  Optional<ColourBar> bar() {
    return bar;
  }
}
