package org.lemmata.figures.gallery;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lemmata.study.Scale;
import org.lemmata.study.table.Hashes;

/**
 * The last line of a page, by which it is known again as one that was written for these figures at
 * this scale and seed and not changed since.
 *
 * @param figures the ids of all figures asked for
 * @param scale the scale
 * @param seed the seed
 */
record IndexMark(List<String> figures, Scale scale, long seed) {

  IndexMark {
    figures = figures.stream().sorted().toList();
  }

  /** The page with its mark. */
  String on(String html) {
    return html + mark(html);
  }

  /** Whether a page has its mark. */
  boolean isOn(byte[] page) {
    String text = new String(page, StandardCharsets.UTF_8);
    int last = text.lastIndexOf("<!--");
    return last >= 0 && text.substring(last).equals(mark(text.substring(0, last)));
  }

  private String mark(String html) {
    String made = html + figures + scale.label() + seed;
    return "<!-- scale "
        + scale.label()
        + ", seed "
        + seed
        + ": "
        + Hashes.sha256(made.getBytes(StandardCharsets.UTF_8))
        + " -->\n";
  }
}
