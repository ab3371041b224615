package org.lemmata.toolmakers.model;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * What a model said.
 *
 * @param content the text; half a surrogate pair, which no file can keep, becomes a question mark
 * @param asked tokens of the request
 * @param said tokens of the text
 */
public record Reply(String content, long asked, long said) {

  private static final int CHARACTERS_A_TOKEN = 4;

  /** Checks that nothing is null, and keeps whole characters. */
  public Reply {
    Objects.requireNonNull(content, "content");
    content = new String(content.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
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
