/**
 * Text as outlines of the bundled font's glyphs.
 *
 * <p>The platform's font code is never asked: pictures need no installed fonts and do not depend on
 * them. What to write and where is decided elsewhere.
 */
package org.lemmata.figures.draw.text;
