package org.lemmata.report;

import java.util.regex.Pattern;

/** Text within a link, with no more escapes than browsers need. */
final class DataUri {

  private static final Pattern XLINK =
      Pattern.compile(" xmlns:xlink=\"[^\"]*\"|xlink:(?=href=\"#)");
  private static final Pattern WORDS =
      Pattern.compile("<title>.*?</title>|<desc>.*?</desc>", Pattern.DOTALL);

  private DataUri() {}

  /** CSV. */
  static String csv(String table) {
    return "data:text/csv;charset=utf-8," + escaped(table).replace(" ", "%20");
  }

  /**
   * A drawing, to be shown as an image: what only other uses need is left out, which are its title,
   * the older way to refer to a part, and a prefix that makes its ids unique.
   *
   * @param svg a complete file
   * @param prefix of its ids
   */
  static String svg(String svg, String prefix) {
    String shown = WORDS.matcher(svg).replaceAll("");
    shown =
        shown
            .replace("id=\"" + prefix, "id=\"")
            .replace("\"#" + prefix, "\"#")
            .replace("url(#" + prefix, "url(#");
    if (!shown.contains("xlink:href=\"data:")) {
      shown = XLINK.matcher(shown).replaceAll("");
    }
    boolean single = shown.indexOf('\'') < 0;
    return "data:image/svg+xml;charset=utf-8," + escaped(single ? shown.replace('"', '\'') : shown);
  }

  private static String escaped(String text) {
    return text.strip()
        .replace("%", "%25")
        .replace("#", "%23")
        .replace("\"", "%22")
        .replace("\r", "%0D")
        .replace("\n", "%0A")
        .replace("\t", "%09");
  }
}
