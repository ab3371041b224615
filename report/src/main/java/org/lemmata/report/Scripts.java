package org.lemmata.report;

import static j2html.TagCreator.each;
import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.script;

import j2html.tags.DomContent;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lemmata.study.table.Hashes;

/**
 * The page's scripts, and the policy that lets a browser run only them and load nothing.
 *
 * @param texts in the order they run
 */
record Scripts(List<String> texts) {

  /** Checks that a script cannot end its element early. */
  Scripts {
    texts = List.copyOf(texts);
    for (String text : texts) {
      String lower = text.toLowerCase(Locale.ROOT);
      if (lower.contains("</script") || lower.contains("<!--")) {
        throw new IllegalArgumentException("a script that cannot stand in a page");
      }
    }
  }

  /** The report's own. */
  static Scripts ofReport() {
    return new Scripts(List.of(Resources.text("report.js")));
  }

  DomContent elements() {
    return each(texts, text -> script(rawHtml(text)));
  }

  /** A Content-Security-Policy. */
  String policy() {
    String hashes = texts.stream().map(Scripts::hash).collect(Collectors.joining(" "));
    return "default-src 'none'; img-src data:; style-src 'unsafe-inline';"
        + " base-uri 'none'; form-action 'none'; script-src "
        + hashes;
  }

  private static String hash(String text) {
    byte[] digest = Hashes.digest().digest(text.getBytes(StandardCharsets.UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }
}
