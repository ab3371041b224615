package org.lemmata.figures.draw;

import java.awt.Graphics;
import java.awt.Shape;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.batik.svggen.DOMGroupManager;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGPath;
import org.lemmata.figures.draw.text.Inscription;
import org.lemmata.figures.draw.text.Typeface;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes each glyph of a text once, in the font's own units, and refers to it where it stands. */
final class SvgGraphics extends SVGGraphics2D {

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";

  private final SVGGeneratorContext context;
  private final String prefix;
  private final Map<Integer, String> glyphs;

  /**
   * Draws into a document.
   *
   * @param prefix of the ids
   */
  SvgGraphics(SVGGeneratorContext context, String prefix) {
    super(context, true);
    this.context = context;
    this.prefix = prefix;
    this.glyphs = new LinkedHashMap<>();
  }

  private SvgGraphics(SvgGraphics from) {
    super(from);
    this.context = from.context;
    this.prefix = from.prefix;
    this.glyphs = from.glyphs;
  }

  @Override
  public Graphics create() {
    return new SvgGraphics(this);
  }

  @Override
  public void fill(Shape shape) {
    if (shape instanceof Inscription inscription) {
      Element text = text(inscription);
      text.setAttributeNS(null, SVG_STROKE_ATTRIBUTE, SVG_NONE_VALUE);
      domGroupManager.addElement(text, DOMGroupManager.FILL);
    } else {
      super.fill(shape);
    }
  }

  /** A group, which may yet be transformed, of a group, which places the glyphs. */
  private Element text(Inscription inscription) {
    Document document = getDOMFactory();
    Element placed = document.createElementNS(SVG, "g");
    placed.setAttributeNS(
        null,
        "transform",
        "translate("
            + SvgForm.number(inscription.x(), 2)
            + " "
            + SvgForm.number(inscription.y(), 2)
            + ") scale("
            + SvgForm.number(inscription.size() / Typeface.bundled().unitsPerEm(), 6)
            + ")");
    long pen = 0;
    for (int character : inscription.text().codePoints().toArray()) {
      if (!Character.isWhitespace(character)) {
        Element use = document.createElementNS(SVG, "use");
        use.setAttributeNS(XLINK, "xlink:href", "#" + id(character));
        if (pen != 0) {
          use.setAttributeNS(null, "x", Long.toString(pen));
        }
        placed.appendChild(use);
      }
      pen += Typeface.bundled().advance(character);
    }
    Element text = document.createElementNS(SVG, "g");
    text.appendChild(placed);
    return text;
  }

  private String id(int character) {
    return glyphs.computeIfAbsent(
        character, any -> prefix + "-" + Integer.toString(glyphs.size(), Character.MAX_RADIX));
  }

  /** The glyphs that were used. */
  Element definitions() {
    Element definitions = getDOMFactory().createElementNS(SVG, "defs");
    glyphs.forEach(
        (character, id) -> {
          Element glyph = getDOMFactory().createElementNS(SVG, "path");
          glyph.setAttributeNS(null, "id", id);
          glyph.setAttributeNS(
              null, "d", SVGPath.toSVGPathData(Typeface.bundled().outline(character), context));
          definitions.appendChild(glyph);
        });
    return definitions;
  }
}
