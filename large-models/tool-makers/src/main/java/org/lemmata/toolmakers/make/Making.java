package org.lemmata.toolmakers.make;

import java.util.List;
import java.util.Optional;

/**
 * How a tool was made, or was not.
 *
 * @param code the last function that could be defined, if there was one
 * @param tool the tool, if it passed verification
 * @param proposals how often a function was asked for
 * @param tests how often unit tests were asked for
 * @param rejections why attempts were rejected, in order
 * @param tokens of all requests and replies
 */
public record Making(
    Optional<String> code,
    Optional<Tool> tool,
    int proposals,
    int tests,
    List<Rejection> rejections,
    long tokens) {

  /** Keeps an immutable copy. */
  public Making {
    rejections = List.copyOf(rejections);
  }
}
