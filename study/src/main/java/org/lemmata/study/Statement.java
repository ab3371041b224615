package org.lemmata.study;

import java.util.List;
import java.util.Objects;

/**
 * A theorem, lemma or other named statement of a paper, and what covers it here.
 *
 * @param name as the paper names it, such as {@code Lemma 2}
 * @param says what it says, a few words
 * @param claims ids of the claims that cover it; empty if none does
 * @param why what no claim covers, and why; blank only if claims cover all of it
 */
public record Statement(String name, String says, List<String> claims, String why) {

  /**
   * Keeps an immutable copy.
   *
   * @throws IllegalArgumentException if name or content is blank, or there is neither a claim nor a
   *     reason
   */
  public Statement {
    claims = List.copyOf(claims);
    Objects.requireNonNull(why, "why");
    if (name.isBlank() || says.isBlank() || (claims.isEmpty() && why.isBlank())) {
      throw new IllegalArgumentException(
          "statement '" + name + "' needs a content, and a claim or the reason why there is none");
    }
  }

  /** A statement that claims cover. */
  public static Statement covered(String name, String says, String... claims) {
    return new Statement(name, says, List.of(claims), "");
  }

  /** A statement that no claim covers. */
  public static Statement uncovered(String name, String says, String why) {
    return new Statement(name, says, List.of(), why);
  }

  /** The same, of which the claims cover only a part. */
  public Statement butNot(String what) {
    return new Statement(name, says, claims, what);
  }
}
