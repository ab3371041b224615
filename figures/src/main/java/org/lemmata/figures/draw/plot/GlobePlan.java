package org.lemmata.figures.draw.plot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lemmata.figures.draw.data.Mark;
import org.lemmata.figures.draw.globe.MapProjection;
import org.lemmata.study.figure.Frame;

/** A map of the sphere: it has nothing at its sides, so that it can be large. */
final class GlobePlan implements PanelPlan {

  private final String letter;
  private final String title;
  private final MapProjection map;
  private final Map<Mark, Look> marks;
  private final double mostHeight;

  GlobePlan(String letter, String title, Frame.Globe globe, List<Mark> marks, double mostHeight) {
    this.letter = letter;
    this.title = title;
    this.map = MapProjection.of(globe.projection());
    this.marks = new LinkedHashMap<>(Looks.of(marks));
    this.marks.replaceAll((mark, look) -> MarkDrawing.of(mark).hasCells() ? look : look.ringed());
    this.mostHeight = mostHeight;
  }

  @Override
  public double left() {
    return 0;
  }

  @Override
  public double right(double plotWidth) {
    return 0;
  }

  @Override
  public GlobeBox box(double plotWidth) {
    return new GlobeBox(this, plotWidth, Math.min(mostHeight, plotWidth / map.aspect()));
  }

  String letter() {
    return letter;
  }

  String title() {
    return title;
  }

  MapProjection map() {
    return map;
  }

  Map<Mark, Look> marks() {
    return marks;
  }

  /** The cells that the colour bar explains: the first heat map that has any. */
  Optional<Mark> cells() {
    return marks.keySet().stream().filter(MarkDrawing::showsCells).findFirst();
  }
}
