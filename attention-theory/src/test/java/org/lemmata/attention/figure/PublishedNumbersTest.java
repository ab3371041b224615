package org.lemmata.attention.figure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Geometry;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;

/** Figures are declarations: a rule at a constant is a published value, never a computed one. */
class PublishedNumbersTest {

  /** The middle of the trained steps that Ahn et al. publish for three layers (their Fig. 2). */
  private static final Set<Double> PUBLISHED = Set.of(0.425, 0.69, 1.715);

  @Test
  void constantsArePublished() {
    List<Figure> figures = AttentionFigures.all();
    assertTrue(
        figures.stream()
            .flatMap(figure -> figure.panels().stream())
            .map(Panel::layers)
            .flatMap(List::stream)
            .map(Layer::geometry)
            .filter(Geometry.Rule.class::isInstance)
            .map(rule -> ((Geometry.Rule) rule).at())
            .allMatch(PUBLISHED::contains));
  }
}
