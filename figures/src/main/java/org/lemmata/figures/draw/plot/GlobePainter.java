package org.lemmata.figures.draw.plot;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lemmata.figures.draw.data.Mark;
import org.lemmata.figures.draw.data.Sample;
import org.lemmata.figures.draw.globe.Graticule;
import org.lemmata.figures.draw.globe.Longitudes;
import org.lemmata.figures.draw.globe.MapProjection;

/**
 * Paints a map of the sphere: cells, then the graticule and the outline, then points on top.
 *
 * @param map the projection
 * @param marks heat maps and points, in order
 */
record GlobePainter(MapProjection map, Map<Mark, Look> marks) {

  private static final Color GRATICULE = new Color(0x1A, 0x1A, 0x1A, 70);

  void paint(Graphics2D graphics, double left, double top, double width, double height) {
    AffineTransform place = new AffineTransform(width, 0, 0, -height, left, top + height);
    graphics.setPaint(Palette.LEFT_OUT);
    graphics.fill(place.createTransformedShape(map.outline()));
    marks.keySet().stream()
        .filter(MarkDrawing::showsCells)
        .forEach(mark -> cells(graphics, place, mark));
    graphics.setPaint(GRATICULE);
    graphics.setStroke(Strokes.GRID);
    graphics.draw(place.createTransformedShape(Graticule.on(map)));
    graphics.setPaint(Palette.INK);
    graphics.setStroke(Strokes.solid(0.9f));
    graphics.draw(place.createTransformedShape(map.outline()));
    marks.forEach(
        (mark, look) -> {
          if (!MarkDrawing.of(mark).hasCells()) {
            points(graphics, place, mark, look);
          }
        });
  }

  /** Cells are painted without smoothing, as far as a form of the picture knows how. */
  private void cells(Graphics2D graphics, AffineTransform place, Mark mark) {
    Object smoothing = graphics.getRenderingHint(RenderingHints.KEY_ANTIALIASING);
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    ColourScale colours = ColourScale.of(mark);
    List<Path2D> shapes = GlobeCells.joined(map, colours, mark.samples());
    for (int level = 0; level < shapes.size(); level++) {
      if (shapes.get(level).getCurrentPoint() != null) {
        graphics.setPaint(colours.ofLevel(level));
        graphics.fill(place.createTransformedShape(shapes.get(level)));
      }
    }
    if (smoothing != null) {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, smoothing);
    }
  }

  private void points(Graphics2D graphics, AffineTransform place, Mark mark, Look look) {
    for (Sample sample : mark.samples()) {
      Optional<Point2D> at = map.at(Longitudes.wrapped(sample.x()), sample.y());
      if (at.isPresent()) {
        Point2D on = place.transform(at.get(), null);
        Shape marker =
            AffineTransform.getTranslateInstance(on.getX(), on.getY())
                .createTransformedShape(look.marker());
        // A white rim keeps a ring apart from any colour of the map.
        graphics.setPaint(Color.WHITE);
        graphics.setStroke(Strokes.solid(1.2f));
        graphics.draw(marker);
        graphics.setPaint(look.colour());
        graphics.fill(marker);
      }
    }
  }
}
