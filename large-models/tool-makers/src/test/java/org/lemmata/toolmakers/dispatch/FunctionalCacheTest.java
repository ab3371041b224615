package org.lemmata.toolmakers.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lemmata.toolmakers.model.LanguageModel;
import org.lemmata.toolmakers.model.Reply;

class FunctionalCacheTest {

  /** Takes the tool whose text begins with the question's first letter. */
  private static final LanguageModel BY_LETTER =
      ask -> {
        String text = ask.last();
        String question = text.substring(text.lastIndexOf(Dispatcher.QUESTION)).substring(11);
        String said = Dispatcher.NONE;
        for (String tool : text.split(Dispatcher.TOOL, -1)) {
          int end = tool.indexOf('\n');
          if (end > 0 && tool.substring(end + 1).startsWith(question.substring(0, 1))) {
            said = tool.substring(0, end);
          }
        }
        return Reply.scripted(ask, said);
      };

  private final List<List<String>> made = new ArrayList<>();

  private FunctionalCache cache(boolean succeeds) {
    return new FunctionalCache(
        new Dispatcher(BY_LETTER),
        (name, questions) -> {
          made.add(questions);
          return succeeds;
        });
  }

  @Test
  void sixOfAKindMakeATool() {
    FunctionalCache cache = cache(true);
    for (int i = 0; i < FunctionalCache.ENOUGH; i++) {
      assertEquals(Optional.empty(), cache.serve("a" + i));
      assertEquals(Optional.empty(), cache.serve("b" + i));
    }
    assertEquals(
        List.of(
            List.of("a0", "a1", "a2", "a3", "a4", "a5"),
            List.of("b0", "b1", "b2", "b3", "b4", "b5")),
        made);
    assertEquals(List.of("tool-1", "tool-2"), cache.tools());
    assertEquals(Optional.of("tool-1"), cache.serve("a9"));
    assertEquals(Optional.of("tool-2"), cache.serve("b9"));
    assertEquals(Optional.empty(), cache.serve("c0"));
    assertEquals(1, cache.waiting());
    assertTrue(cache.tokens() > 0);
  }

  @Test
  void whatNoToolCanBeMadeOfWaitsForMore() {
    FunctionalCache cache = cache(false);
    for (int i = 0; i < 8; i++) {
      assertEquals(Optional.empty(), cache.serve("a" + i));
    }
    assertEquals(List.of(6, 7, 8), made.stream().map(List::size).toList());
    assertEquals(8, cache.waiting());
  }

  @Test
  void aNameThatThereIsNotIsNone() {
    Dispatcher liar = new Dispatcher(ask -> Reply.scripted(ask, "rm -rf /"));
    assertEquals(Optional.empty(), liar.decide(List.of(new ToolEntry("a", "x")), "q").name());
  }
}
