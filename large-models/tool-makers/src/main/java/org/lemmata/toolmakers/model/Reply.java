package org.lemmata.toolmakers.model;

import java.util.Objects;

/**
 * What a model said.
 *
 * @param content the text
 * @param asked tokens of the request
 * @param said tokens of the text
 */
public record Reply(String content, long asked, long said) {

  private static final int CHARACTERS_A_TOKEN = 4;

  /** Checks that nothing is null. */
  public Reply {
    Objects.requireNonNull(content, "content");
  }

  /** A scripted reply; a token is counted for every four characters or part of them. */
  public static Reply scripted(Ask ask, String content) {
    long asked = ask.messages().stream().mapToLong(m -> tokens(m.content())).sum();
    return new Reply(content, asked, tokens(content));
  }

  private static long tokens(String text) {
    return ((long) text.length() + CHARACTERS_A_TOKEN - 1) / CHARACTERS_A_TOKEN;
  }

  /** Tokens of both. */
  public long tokens() {
    return asked + said;
  }
}
