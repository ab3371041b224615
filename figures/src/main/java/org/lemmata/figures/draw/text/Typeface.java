package org.lemmata.figures.draw.text;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The bundled font: unhinted outlines and fractional widths, so that text scales exactly and is the
 * same on every machine. Safe for use from any thread.
 */
public final class Typeface {

  private static final String RESOURCE = "DejaVuSansCondensed.ttf";

  private final TrueTypeFont font;
  private final CmapLookup characters;
  private final double unitsPerEm;
  private final double ascent;
  private final double descent;
  private final Map<Integer, Glyph> glyphs = new HashMap<>();

  /** One character: its outline for a size of one, y downwards, and how far the next one is. */
  private record Glyph(Shape outline, double advance) {}

  private Typeface(TrueTypeFont font) throws IOException {
    this.font = font;
    this.characters = font.getUnicodeCmapLookup();
    this.unitsPerEm = font.getUnitsPerEm();
    // The letters' own reach: the font's line height leaves room for stacked accents.
    this.ascent = -glyph('H').outline().getBounds2D().getMinY();
    this.descent = glyph('g').outline().getBounds2D().getMaxY();
  }

  /** The bundled font, read once. */
  public static Typeface bundled() {
    return Holder.BUNDLED;
  }

  /** Height of capitals above the base line, for a size of one. */
  public double ascent() {
    return ascent;
  }

  /** Depth below the base line, for a size of one. */
  public double descent() {
    return descent;
  }

  /** Whether there is a glyph for the character. */
  public boolean has(int character) {
    return characters.getGlyphId(character) != 0;
  }

  /** The advance width of a text. */
  public double width(String text, double size) {
    return size * text.codePoints().mapToObj(this::glyph).mapToDouble(Glyph::advance).sum();
  }

  /** The outline of a text whose base line starts at the given point, y downwards. */
  public Inscription outline(String text, double size, double x, double y) {
    Inscription path = new Inscription(text, size, x, y);
    double pen = x;
    for (int character : text.codePoints().toArray()) {
      Glyph glyph = glyph(character);
      AffineTransform place = AffineTransform.getTranslateInstance(pen, y);
      place.scale(size, size);
      path.append(glyph.outline().getPathIterator(place), false);
      pen += size * glyph.advance();
    }
    return path;
  }

  /** The outline of one character in the font's own units, which are whole numbers; y downwards. */
  public Shape outline(int character) {
    return AffineTransform.getScaleInstance(unitsPerEm, unitsPerEm)
        .createTransformedShape(glyph(character).outline());
  }

  /** How far the character after this one is, in the font's own units. */
  public long advance(int character) {
    return Math.round(glyph(character).advance() * unitsPerEm);
  }

  /** How many of its own units the font has in its size. */
  public double unitsPerEm() {
    return unitsPerEm;
  }

  private synchronized Glyph glyph(int character) {
    return glyphs.computeIfAbsent(character, this::read);
  }

  private Glyph read(int character) {
    try {
      int id = characters.getGlyphId(character);
      GlyphData data = font.getGlyph().getGlyph(id);
      GeneralPath path = data == null ? new GeneralPath() : data.getPath();
      AffineTransform toUnit = AffineTransform.getScaleInstance(1 / unitsPerEm, -1 / unitsPerEm);
      return new Glyph(new Path2D.Double(path, toUnit), font.getAdvanceWidth(id) / unitsPerEm);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the font on first use. */
  private static final class Holder {

    static final Typeface BUNDLED = read();

    private static Typeface read() {
      try (InputStream resource =
          Objects.requireNonNull(Typeface.class.getResourceAsStream(RESOURCE), RESOURCE)) {
        return new Typeface(
            new TTFParser().parse(new RandomAccessReadBuffer(resource.readAllBytes())));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
