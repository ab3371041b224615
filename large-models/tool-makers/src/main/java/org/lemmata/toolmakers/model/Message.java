package org.lemmata.toolmakers.model;

import java.util.Objects;

/**
 * One message of a conversation.
 *
 * @param role {@code system}, {@code user} or {@code assistant}
 * @param content its text
 */
public record Message(String role, String content) {

  /** Checks that nothing is null. */
  public Message {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(content, "content");
  }

  /** What is said for the whole conversation. */
  public static Message system(String content) {
    return new Message("system", content);
  }

  /** What is asked. */
  public static Message user(String content) {
    return new Message("user", content);
  }

  /** What the model said. */
  public static Message assistant(String content) {
    return new Message("assistant", content);
  }
}
