package org.lemmata.contracts;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbered names in a text, such as Theorem 3.1, Lemma A.2 or Appendix D, written out and one by
 * one: "Thm. 1" is Theorem 1, and "Lemmas 5, 6 and 7" and "Theorem 3/4" are several.
 */
final class NumberedNames {

  private static final Set<String> STATEMENTS =
      Set.of("Theorem", "Lemma", "Proposition", "Corollary", "Fact", "Condition", "Algorithm");

  private static final Map<String, String> WRITTEN_OUT =
      Map.of(
          "Thm", "Theorem",
          "Lem", "Lemma",
          "Prop", "Proposition",
          "Cor", "Corollary",
          "Cond", "Condition",
          "Alg", "Algorithm",
          "Fig", "Figure",
          "Tab", "Table",
          "App", "Appendix");

  private static final String NUMBER = "(?:[0-9A-Z]*\\.?[0-9]+|[A-Z])\\b";

  /** Words between numbers go with a plural alone: "Lemma 5, 6 times" is one lemma. */
  private static final Pattern NAMED =
      Pattern.compile(
          String.format(
              "\\b(\\p{Lu}\\p{Ll}+?)(?:(\\.?)\\s+(%1$s(?:/%1$s)*)"
                  + "|(ies|s)(\\.?)\\s+(%1$s(?:(?:/|,? and | or |, )%1$s)*))",
              NUMBER));

  private static final Pattern BETWEEN = Pattern.compile("/|,? and | or |, ");

  private NumberedNames() {}

  /** Those of every kind, figures and appendices too. */
  static Set<String> in(String text) {
    Set<String> names = new LinkedHashSet<>();
    NAMED.matcher(text.replaceAll("\\s+", " ")).results().forEach(found -> add(found, names));
    return names;
  }

  /** Those of theorems and the like. */
  static Set<String> statementsIn(String text) {
    Set<String> names = in(text);
    names.removeIf(name -> !STATEMENTS.contains(name.substring(0, name.indexOf(' '))));
    return names;
  }

  /** Those with which the name of a statement begins; empty if it is a description. */
  static Set<String> of(String statement) {
    Set<String> names = new LinkedHashSet<>();
    Matcher matcher = NAMED.matcher(statement);
    if (matcher.lookingAt()) {
      add(matcher.toMatchResult(), names);
    }
    return names;
  }

  private static void add(MatchResult found, Set<String> names) {
    boolean plural = found.group(4) != null;
    String word = found.group(1) + ("ies".equals(found.group(4)) ? "y" : "");
    boolean ended = !found.group(plural ? 5 : 2).isEmpty() && !WRITTEN_OUT.containsKey(word);
    if (!ended) {
      String kind = WRITTEN_OUT.getOrDefault(word, word);
      Arrays.stream(BETWEEN.split(found.group(plural ? 6 : 3), -1))
          .forEach(number -> names.add(kind + " " + number));
    }
  }
}
