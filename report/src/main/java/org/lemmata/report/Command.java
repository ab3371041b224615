package org.lemmata.report;

import static j2html.TagCreator.code;
import static j2html.TagCreator.each;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.List;
import java.util.stream.IntStream;

/** A command to copy, which on a narrow page breaks between its words and not inside an option. */
final class Command {

  private Command() {}

  static DomContent of(String command) {
    List<String> words = List.of(command.split(" ", -1));
    return code(each(
            IntStream.range(0, words.size()).boxed().toList(),
            i ->
                each(
                    text(i == 0 ? "" : " "),
                    words.get(i).contains("-") ? span(words.get(i)) : text(words.get(i)))))
        .withClass("command");
  }
}
