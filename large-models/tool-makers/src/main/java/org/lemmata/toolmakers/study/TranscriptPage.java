package org.lemmata.toolmakers.study;

import java.nio.charset.StandardCharsets;
import org.apache.commons.text.StringEscapeUtils;
import org.lemmata.study.table.Artefact;
import org.lemmata.toolmakers.make.Example;
import org.lemmata.toolmakers.make.Rejection;
import org.lemmata.toolmakers.make.Tool;
import org.lemmata.toolmakers.task.Item;
import org.lemmata.toolmakers.use.Usage;

/**
 * A page that shows one tool: how it was made, its tests, its wrapper, and its use on the first
 * question. What models wrote is text there, whatever it says.
 *
 * @param run a run with a tool
 */
record TranscriptPage(TaskRun run) {

  /** The page as the artefact {@code transcript.html}. */
  Artefact artefact() {
    return new Artefact("transcript.html", "text/html", html().getBytes(StandardCharsets.UTF_8));
  }

  private String html() {
    Tool tool = run.making().tool().orElseThrow();
    Usage usage = run.usage().orElseThrow();
    Item item = run.pool().test().get(0);
    StringBuilder page = new StringBuilder();
    page.append(
        """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><title>A tool</title>
        <style>body{max-width:50em;margin:2em auto;font-family:sans-serif}
        pre{background:#f4f4f4;padding:.7em;white-space:pre-wrap}</style></head><body>
        """);
    page.append("<h1>A tool for ").append(escaped(tool.task().title())).append("</h1>\n");
    for (Rejection rejection : run.making().rejections()) {
      part(page, "Rejected, " + rejection.stage() + " " + rejection.attempt(), rejection.reason());
    }
    part(page, "The tool", tool.code());
    for (String test : tool.tests()) {
      part(page, "A unit test", test);
    }
    for (Example example : tool.examples()) {
      part(page, "An example of the wrapper", example.question() + "\n\n" + example.call());
    }
    part(page, "A question", item.question());
    part(page, "The call", usage.calls().get(0));
    part(page, "Its outcome", usage.outcomes().get(0).text());
    part(page, "The key", item.answer());
    return page.append("</body></html>\n").toString();
  }

  private static void part(StringBuilder page, String title, String text) {
    page.append("<h2>").append(escaped(title)).append("</h2>\n<pre>");
    page.append(escaped(text)).append("</pre>\n");
  }

  private static String escaped(String text) {
    return StringEscapeUtils.escapeHtml4(text);
  }
}
