package org.lemmata.toolmakers.script;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.lemmata.toolmakers.dispatch.Dispatcher;
import org.lemmata.toolmakers.model.Ask;
import org.lemmata.toolmakers.model.LanguageModel;
import org.lemmata.toolmakers.model.Reply;

/**
 * Takes the tool whose description shares most words with the question, if it shares enough.
 *
 * @param least the least share of the description's words, in [0, 1]
 */
public record ScriptedDispatcher(double least) implements LanguageModel {

  private static final int SHORTEST = 3;
  private static final int FIRST = 12;

  @Override
  public Reply reply(Ask ask) {
    String text = ask.last();
    int at = text.lastIndexOf(Dispatcher.QUESTION);
    Set<String> asked = words(text.substring(at + Dispatcher.QUESTION.length()), text.length());
    String best = Dispatcher.NONE;
    double most = least;
    String[] tools = text.substring(0, at).split(Dispatcher.TOOL, -1);
    for (int i = 1; i < tools.length; i++) {
      int end = tools[i].indexOf('\n');
      Set<String> shown = words(tools[i].substring(end), FIRST);
      double share = shared(asked, shown);
      if (share > most) {
        most = share;
        best = tools[i].substring(0, end);
      }
    }
    return Reply.scripted(ask, best);
  }

  /** The first words; an example's later ones are its own. */
  private static Set<String> words(String text, int most) {
    return Arrays.stream(
            text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ").strip().split(" ", -1))
        .filter(word -> word.length() >= SHORTEST)
        .distinct()
        .limit(most)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static double shared(Set<String> asked, Set<String> shown) {
    long common = shown.stream().filter(asked::contains).count();
    return (double) common / Math.max(1, shown.size());
  }
}
