package org.lemmata.toolmakers.endpoint;

import java.util.Map;
import java.util.Optional;

/** The key of an endpoint. It does not show itself, and takes itself out of what others say. */
public final class Key {

  /** Where it comes from. */
  public static final String VARIABLE = "LEMMATA_API_KEY";

  private static final String HIDDEN = "***";

  private final String secret;

  private Key(String secret) {
    this.secret = secret;
  }

  /** The key in an environment; empty if there is none. */
  public static Optional<Key> of(Map<String, String> environment) {
    String secret = environment.getOrDefault(VARIABLE, "").strip();
    return secret.isEmpty() ? Optional.empty() : Optional.of(new Key(secret));
  }

  /** Whether a header can hold it; what refuses another one may say it. */
  boolean isSendable() {
    return secret.matches("[\\x21-\\x7e]+");
  }

  /** The value of the header. */
  String header() {
    return "Bearer " + secret;
  }

  /** A text without it. */
  String hiddenIn(String text) {
    return text.replace(secret, HIDDEN);
  }

  @Override
  public String toString() {
    return HIDDEN;
  }
}
