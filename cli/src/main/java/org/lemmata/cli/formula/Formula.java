package org.lemmata.cli.formula;

/**
 * One formula of LaTeX, turned into text in a single pass. What is not known stays as it is
 * written, so that nothing is lost.
 */
final class Formula {

  private static final String OPENING = "([{⟨/,=";

  /** What comes after a factor and is none. */
  private static final String CLOSING =
      "(?s)\\\\(big[)\\]}|]|right|q?quad|le\\b|ge\\b|to\\b|cdot).*";

  private final String source;
  private int at;
  private int depth;

  private Formula(String source) {
    this.source = source;
  }

  /** The formula as text. */
  static String text(String latex) {
    return new Formula(latex.strip()).sequence().replaceAll("\\s+", " ").strip();
  }

  /** Everything up to the end of the source or a closing brace, which is not read. */
  private String sequence() {
    StringBuilder text = new StringBuilder();
    while (at < source.length() && source.charAt(at) != '}') {
      char c = source.charAt(at);
      if (c == '^' || c == '_') {
        at++;
        script(text, c, atom());
      } else if (c == '=' || c == '<' || c == '>') {
        at++;
        relation(text, String.valueOf(c));
      } else if (c == '\\') {
        command(text);
      } else {
        text.append(atom());
      }
    }
    return text.toString();
  }

  private static void script(StringBuilder text, char kind, String script) {
    // A prime or a star needs no raising, and a command such as \min has its index after a space.
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    text.setLength(end);
    if (kind == '_') {
      text.append(FormulaSymbols.lowered(script));
    } else {
      text.append(
          script.equals("*") || script.equals("′") ? script : FormulaSymbols.raised(script));
    }
  }

  /** A sign between two things has room on both sides; one that begins something has none. */
  private void relation(StringBuilder text, String sign) {
    if (!follows(text)) {
      text.append(sign);
      skipSpace();
      text.append(text.length() == 1 && depth == 0 && !"±∓".contains(sign) ? " " : "");
      return;
    }
    boolean joined = text.charAt(text.length() - 1) == ':';
    text.append(joined || endsWithSpace(text) ? "" : " ").append(sign).append(' ');
  }

  private static boolean endsWithSpace(StringBuilder text) {
    return text.length() > 0 && text.charAt(text.length() - 1) == ' ';
  }

  private void skipSpace() {
    while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
      at++;
    }
  }

  /** A command within a sequence, where it may need room. */
  private void command(StringBuilder text) {
    int start = at;
    String name = name();
    String relation = FormulaSymbols.relation(name);
    if (name.equals("not")) {
      text.append(endsWithSpace(text) ? "" : " ").append("not ");
    } else if (relation != null) {
      relation(text, relation);
    } else if (name.equals("langle")) {
      text.append('⟨');
      skipSpace();
    } else if (name.equals("rangle")) {
      text.replace(text.toString().stripTrailing().length(), text.length(), "⟩");
    } else if (FormulaSymbols.isFunction(name) || name.startsWith("operatorname")) {
      at = start;
      text.append(follows(text) && !endsWithSpace(text) ? " " : "").append(atom());
      text.append(startsWithWord() ? " " : "");
    } else if (name.equals("frac") || name.equals("tfrac") || name.equals("dfrac")) {
      String fraction = fraction();
      boolean whole = fraction.length() == 1 || !startsFactor();
      text.append(whole ? fraction : "(" + fraction + ")");
    } else {
      at = start;
      text.append(atom());
    }
  }

  /** Whether something stands before that a sign or a function joins. */
  private static boolean follows(StringBuilder text) {
    String before = text.toString().stripTrailing();
    return !before.isEmpty() && !OPENING.contains(before.substring(before.length() - 1));
  }

  /** Where the next thing begins that is no space. */
  private int next() {
    int next = at;
    while (next < source.length() && source.charAt(next) == ' ') {
      next++;
    }
    return next;
  }

  private boolean startsWithWord() {
    int next = next();
    return next < source.length()
        && (Character.isLetterOrDigit(source.charAt(next)) || source.charAt(next) == '\\')
        && !source.substring(next).matches("(?s)\\\\(left|big|[{|]).*");
  }

  /** Whether the next thing multiplies what stands before it. */
  private boolean startsFactor() {
    int next = next();
    if (next >= source.length()) {
      return false;
    }
    char c = source.charAt(next);
    return Character.isLetter(c)
        || c == '('
        || c == '^'
        || (c == '\\' && !source.substring(next).matches(CLOSING));
  }

  /** One character, one group without its braces, or one command with its arguments. */
  private String atom() {
    while (at < source.length() && Character.isWhitespace(source.charAt(at)) && isArgument()) {
      at++;
    }
    if (at >= source.length()) {
      return "";
    }
    char c = source.charAt(at);
    if (c == '{') {
      return group();
    }
    if (c == '\\') {
      return built(name());
    }
    at++;
    return switch (c) {
      case '-' -> "−";
      case '\'' -> "′";
      case '~' -> " ";
      default -> String.valueOf(c);
    };
  }

  /** Whether white space here stands before an argument, which it does not separate. */
  private boolean isArgument() {
    int before = at;
    while (before > 0 && Character.isWhitespace(source.charAt(before - 1))) {
      before--;
    }
    return before > 0 && (source.charAt(before - 1) == '^' || source.charAt(before - 1) == '_');
  }

  private String group() {
    at++;
    depth++;
    String inner = sequence();
    depth--;
    at = Math.min(source.length(), at + 1);
    return inner.strip();
  }

  /** The name of a command: letters, or one other character. */
  private String name() {
    int start = ++at;
    while (at < source.length() && Character.isLetter(source.charAt(at))) {
      at++;
    }
    if (at == start && at < source.length()) {
      at++;
    }
    return source.substring(start, at);
  }

  private String argument() {
    while (at < source.length() && source.charAt(at) == ' ') {
      at++;
    }
    return atom();
  }

  private String built(String name) {
    String accent = FormulaSymbols.accent(name);
    if (accent != null) {
      return accented(argument(), accent);
    }
    String symbol = FormulaSymbols.command(name);
    if (symbol != null) {
      return symbol;
    }
    String relation = FormulaSymbols.relation(name);
    if (relation != null) {
      return relation;
    }
    return switch (name) {
      case "frac", "tfrac", "dfrac" -> fraction();
      case "sqrt" -> "√" + factor(argument());
      case "binom" -> "binom(" + argument() + ", " + argument() + ")";
      case "mathbb" -> FormulaSymbols.board(argument());
      case "mathrm", "operatorname", "text", "mathbf", "mathit", "mathcal" -> argument();
      case "left", "right", "big", "Big", "bigl", "bigr", "bigg", "Bigg", "!" -> "";
      case ",", ";", ":", " ", "quad", "qquad" -> " ";
      case "$", "%", "#", "&" -> name;
      default -> "\\" + name;
    };
  }

  /** A letter with its mark; the mark of several letters stands behind parentheses. */
  private static String accented(String letters, String mark) {
    return letters.codePointCount(0, letters.length()) == 1
        ? letters + mark
        : factor(letters) + mark;
  }

  private String fraction() {
    String over = argument();
    String under = argument();
    String known =
        switch (over + "/" + under) {
          case "1/2" -> "½";
          case "1/4" -> "¼";
          case "3/4" -> "¾";
          case "1/3" -> "⅓";
          case "1/8" -> "⅛";
          default -> "";
        };
    if (!known.isEmpty()) {
      return known;
    }
    return (isSum(over) ? "(" + over + ")" : over) + "/" + factor(under);
  }

  /**
   * Whether a quotient would take only a part of it: of a sum, or of what a function is taken of.
   */
  private static boolean isSum(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (depth == 0 && i > 0 && "+−±/".indexOf(c) >= 0) {
        return true;
      }
    }
    return text.matches(".*[a-z]{2,} .*");
  }

  /** The text in parentheses, unless it is one thing. */
  private static String factor(String text) {
    boolean single = text.matches("[0-9.]+|d[a-z]|\\p{L}\\p{M}?(_\\p{L}+)?[₀-₉ₐ-ₜᵢ-ᵪ⁰-⁹²³¹*′]*");
    return single || isClosed(text) ? text : "(" + text + ")";
  }

  /** Whether the first character opens what the last one closes. */
  private static boolean isClosed(String text) {
    if (!text.startsWith("(") || !text.endsWith(")")) {
      return false;
    }
    int depth = 0;
    for (int i = 0; i < text.length() - 1; i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
      if (depth == 0) {
        return false;
      }
    }
    return true;
  }
}
