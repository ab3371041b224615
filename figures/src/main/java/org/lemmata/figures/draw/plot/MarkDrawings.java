package org.lemmata.figures.draw.plot;

import org.lemmata.study.figure.Geometry;

/** The drawing of each kind of layer. */
final class MarkDrawings implements Geometry.Visitor<MarkDrawing> {

  @Override
  public MarkDrawing line(Geometry.Line line) {
    return new LineDrawing();
  }

  @Override
  public MarkDrawing points(Geometry.Points points) {
    return new PointsDrawing();
  }

  @Override
  public MarkDrawing band(Geometry.Band band) {
    return new BandDrawing();
  }

  @Override
  public MarkDrawing rule(Geometry.Rule rule) {
    return new RuleDrawing(rule.direction());
  }

  @Override
  public MarkDrawing ruleAt(Geometry.RuleAt rule) {
    return new RuleDrawing(rule.direction());
  }

  @Override
  public MarkDrawing histogram(Geometry.Histogram histogram) {
    return new HistogramDrawing();
  }

  @Override
  public MarkDrawing heatMap(Geometry.HeatMap map) {
    return new HeatMapDrawing(map.colours());
  }

  @Override
  public MarkDrawing image(Geometry.Image image) {
    return new ImageDrawing();
  }
}
