package org.lemmata.sandbox;

import java.util.List;

/**
 * A tool and calls of it, which run one after the other in one Python of their own; after a call
 * that has to be ended, the others in another one. A call is code that leaves its result in the
 * variable {@code answer}.
 *
 * @param tool Python, such as the definition of a function; runs once in each Python, before calls
 * @param calls Python, any number
 */
public record ToolJob(String tool, List<String> calls) {

  /** Keeps an immutable copy. */
  public ToolJob {
    calls = List.copyOf(calls);
  }

  /** The tool with the calls from a place on. */
  ToolJob from(int call) {
    return new ToolJob(tool, calls.subList(call, calls.size()));
  }
}
