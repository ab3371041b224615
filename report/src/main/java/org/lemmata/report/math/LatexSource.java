package org.lemmata.report.math;

/** LaTeX that is read from left to right, and where the reader stands. */
final class LatexSource {

  private final String latex;
  private int at;

  LatexSource(String latex) {
    this.latex = latex;
  }

  /** Passes over white space. */
  void skipSpace() {
    while (at < latex.length() && Character.isWhitespace(latex.charAt(at))) {
      at++;
    }
  }

  /** Whether nothing but white space is left. */
  boolean atEnd() {
    skipSpace();
    return at == latex.length();
  }

  /** The next token without taking it: a command with its backslash, a character, or nothing. */
  String peek() {
    skipSpace();
    if (at == latex.length()) {
      return "";
    }
    if (latex.charAt(at) != '\\') {
      return Character.toString(latex.codePointAt(at));
    }
    int end = at + 1;
    while (end < latex.length() && letter(latex.charAt(end))) {
      end++;
    }
    return latex.substring(at, Math.min(latex.length(), Math.max(end, at + 2)));
  }

  /** Whether white space stands just before the reader. */
  boolean afterSpace() {
    return at > 0 && Character.isWhitespace(latex.charAt(at - 1));
  }

  /** Takes the next token. */
  String next() {
    String token = peek();
    if (token.isEmpty()) {
      throw new UnknownLatex("something is missing at the end");
    }
    at += token.length();
    return token;
  }

  /** Takes the next token if it is this one. */
  boolean took(String token) {
    boolean there = peek().equals(token);
    if (there) {
      at += token.length();
    }
    return there;
  }

  /** Takes the next token, which must be this one. */
  void expect(String token) {
    if (!took(token)) {
      throw new UnknownLatex("'" + token + "' is missing");
    }
  }

  /** Takes the digits of a number, with a point between them. */
  String number() {
    int start = at;
    while (at < latex.length() && (digit(at) || (latex.charAt(at) == '.' && digit(at + 1)))) {
      at++;
    }
    return latex.substring(start, at);
  }

  /** Takes the words between braces, white space and all. */
  String words() {
    expect("{");
    int end = latex.indexOf('}', at);
    if (end < 0) {
      throw new UnknownLatex("'}' is missing");
    }
    String words = latex.substring(at, end);
    if (!words.codePoints().allMatch(c -> c != '{' && c != '\\' && c != '$')) {
      throw new UnknownLatex("formulas within words are not known here: " + words);
    }
    at = end + 1;
    return words;
  }

  private boolean digit(int place) {
    return place < latex.length() && latex.charAt(place) >= '0' && latex.charAt(place) <= '9';
  }

  private static boolean letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
