package org.lemmata.sandbox;

import java.util.List;

/**
 * A tool and calls of it, which run one after the other in one Python of their own. A call is code
 * that leaves its result in the variable {@code answer}.
 *
 * @param tool Python, such as the definition of a function; runs once, before the calls
 * @param calls Python, any number
 */
public record ToolJob(String tool, List<String> calls) {

  /** Keeps an immutable copy. */
  public ToolJob {
    calls = List.copyOf(calls);
  }
}
