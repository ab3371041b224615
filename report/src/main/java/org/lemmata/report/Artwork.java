package org.lemmata.report;

import java.util.Map;
import org.lemmata.figures.draw.Drawing;
import org.lemmata.figures.draw.StripDrawing;
import org.lemmata.study.claim.Strip;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.table.Table;

/** Draws what the page shows. */
interface Artwork {

  /**
   * A figure as a complete SVG file.
   *
   * @param tables the figure's inputs by name
   */
  String figure(Figure figure, Map<String, Table> tables);

  /**
   * A strip as an SVG element that can stand in a page with the report's style sheet; it uses no
   * ids.
   */
  String strip(Strip strip);

  /** The drawings of this project. */
  Artwork DRAWN =
      new Artwork() {
        @Override
        public String figure(Figure figure, Map<String, Table> tables) {
          return new Drawing(figure, tables).svg();
        }

        @Override
        public String strip(Strip strip) {
          return StripDrawing.svg(strip, FindingView::print);
        }
      };
}
