package org.lemmata.toolmakers.script;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Python's literals. */
final class Literal {

  private Literal() {}

  static String text(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n") + "'";
  }

  static String list(List<String> literals) {
    return "[" + String.join(", ", literals) + "]";
  }

  static String texts(List<String> texts) {
    return list(texts.stream().map(Literal::text).toList());
  }

  /** All matches of a pattern, each a tuple of the texts of its groups. */
  static String tuples(Pattern pattern, String in) {
    return pattern
        .matcher(in)
        .results()
        .map(Literal::tuple)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private static String tuple(MatchResult match) {
    StringBuilder text = new StringBuilder("(");
    for (int i = 1; i <= match.groupCount(); i++) {
      text.append(i == 1 ? "" : ", ").append(text(match.group(i)));
    }
    return text.append(')').toString();
  }
}
