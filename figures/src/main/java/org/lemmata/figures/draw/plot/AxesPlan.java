package org.lemmata.figures.draw.plot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lemmata.figures.draw.axis.Ticks;
import org.lemmata.figures.draw.data.Mark;
import org.lemmata.figures.draw.text.TextBlock;
import org.lemmata.study.figure.Frame;

/** What a panel with two axes needs at its sides. */
final class AxesPlan implements PanelPlan {

  private final String letter;
  private final String title;
  private final Frame.Axes axes;
  private final Map<Mark, Look> marks;
  private final PanelScales scales;
  private final double plotHeight;
  private final Ticks yTicks;
  private final TextBlock yLabel;
  private final Optional<ColourBar> bar;
  private final Optional<Mark> barBelow;

  /**
   * Plans a panel.
   *
   * @param letter such as {@code (a)}, or empty
   * @param title possibly empty
   * @param axes the declaration
   * @param marks what is drawn
   * @param plotHeight the height between the axes' ends
   * @param mostRight how wide a colour bar at the right may be; a wider one lies below
   */
  AxesPlan(
      String letter,
      String title,
      Frame.Axes axes,
      List<Mark> marks,
      double plotHeight,
      double mostRight) {
    this.letter = letter;
    this.title = title;
    this.axes = axes;
    this.marks = Looks.of(marks);
    this.scales = PanelScales.of(axes, marks);
    this.plotHeight = plotHeight;
    this.yTicks = TickLabels.up(axes.y(), scales.y(), plotHeight);
    this.yLabel = TextBlock.wrapped(axes.y().label(), Measures.LABEL, plotHeight);
    Optional<Mark> map = marks.stream().filter(MarkDrawing::showsCells).findFirst();
    this.bar =
        map.map(cells -> new ColourBar(cells, plotHeight)).filter(b -> b.width() <= mostRight);
    this.barBelow = bar.isPresent() ? Optional.empty() : map;
  }

  @Override
  public double left() {
    double label = yLabel.lines().isEmpty() ? 0 : yLabel.height() + Measures.GAP;
    return label + TickLabels.width(yTicks) + 2 + Measures.MAJOR_TICK;
  }

  @Override
  public double right(double plotWidth) {
    LabelsBelow labels = LabelsBelow.of(axes.x(), scales.x(), plotWidth);
    double overhang = Math.max(2, labels.overhang(plotWidth) + 1);
    return Math.max(overhang, bar.map(ColourBar::width).orElse(0.0));
  }

  @Override
  public AxesBox box(double plotWidth) {
    return new AxesBox(this, plotWidth);
  }

  String letter() {
    return letter;
  }

  String title() {
    return title;
  }

  Frame.Axes axes() {
    return axes;
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

  /** The colour bar at the right of the plot, if it has room there. */
  Optional<ColourBar> bar() {
    return bar;
  }

  /** The cells whose colour bar lies below the plot, since it has no room beside it. */
  Optional<Mark> barBelow() {
    return barBelow;
  }
}
