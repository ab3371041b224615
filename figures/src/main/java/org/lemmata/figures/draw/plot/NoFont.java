package org.lemmata.figures.draw.plot;

import java.awt.Font;
import java.text.AttributedCharacterIterator;
import java.util.Map;

/**
 * Stands where an interface demands a font although no text is drawn with it. It answers for its
 * name itself: otherwise Java would search the system for fonts, which fails where there are none.
 */
public final class NoFont extends Font {

  private static final long serialVersionUID = 1L;

  /** The only one. */
  public static final NoFont INSTANCE = new NoFont();

  private NoFont() {
    super("none", Font.PLAIN, 8);
  }

  @Override
  public String getFamily() {
    return "none";
  }

  @Override
  public Font deriveFont(Map<? extends AttributedCharacterIterator.Attribute, ?> attributes) {
    return this;
  }
}
