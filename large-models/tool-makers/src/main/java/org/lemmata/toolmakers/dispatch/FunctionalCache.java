package org.lemmata.toolmakers.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Keeps functions where others keep responses. A question that a tool is for goes to the cheap
 * user; any other goes to the strong model and waits in a queue with its likes, until there are
 * enough of them to make a tool. Not safe for use by several threads.
 */
public final class FunctionalCache {

  /** Questions that a tool is made from: three to propose and three to verify. */
  public static final int ENOUGH = 6;

  private final Dispatcher dispatcher;
  private final BiPredicate<String, List<String>> maker;
  private final List<ToolEntry> tools = new ArrayList<>();
  private final Map<ToolEntry, List<String>> queue = new LinkedHashMap<>();
  private long tokens;

  /**
   * An empty cache.
   *
   * @param dispatcher decides by examples
   * @param maker makes a tool of that name from questions; whether it could
   */
  public FunctionalCache(Dispatcher dispatcher, BiPredicate<String, List<String>> maker) {
    this.dispatcher = dispatcher;
    this.maker = maker;
  }

  /** The name of the tool that answers a question; empty if the strong model does. */
  public Optional<String> serve(String question) {
    Optional<String> hit = decide(tools, question);
    if (hit.isEmpty()) {
      enqueue(question);
    }
    return hit;
  }

  private void enqueue(String question) {
    ToolEntry like =
        decide(List.copyOf(queue.keySet()), question)
            .flatMap(name -> queue.keySet().stream().filter(e -> e.name().equals(name)).findFirst())
            .orElseGet(() -> new ToolEntry("tool-" + (tools.size() + queue.size() + 1), question));
    List<String> waiting = queue.computeIfAbsent(like, entry -> new ArrayList<>());
    waiting.add(question);
    // What no tool could be made from waits for more.
    if (waiting.size() >= ENOUGH && maker.test(like.name(), List.copyOf(waiting))) {
      tools.add(like);
      queue.remove(like);
    }
  }

  private Optional<String> decide(List<ToolEntry> among, String question) {
    if (among.isEmpty()) {
      return Optional.empty();
    }
    Dispatcher.Decision decision = dispatcher.decide(among, question);
    tokens += decision.tokens();
    return decision.name();
  }

  /** The names of the tools, in the order in which they were made. */
  public List<String> tools() {
    return tools.stream().map(ToolEntry::name).toList();
  }

  /** How many questions wait. */
  public int waiting() {
    return queue.values().stream().mapToInt(List::size).sum();
  }

  /** What the dispatcher's requests and replies have taken. */
  public long tokens() {
    return tokens;
  }
}
