package org.lemmata.toolmakers.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lemmata.linalg.random.Streams;
import org.lemmata.linalg.stats.Interval;
import org.lemmata.sandbox.Outcome;
import org.lemmata.sandbox.frame.Ending;
import org.lemmata.toolmakers.make.Making;
import org.lemmata.toolmakers.task.Item;
import org.lemmata.toolmakers.task.Task;
import org.lemmata.toolmakers.use.Usage;

/** How a live model's answers are compared; what asks it is tested with the endpoint. */
class LiveStudyTest {

  private static final int ITEMS = 20;

  /** The tool is right on the first ten items, the chain of thought on those from the sixth on. */
  private static LiveStudy.Live live(boolean made) {
    List<Item> items = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    List<Integer> thought = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      items.add(new Item("question " + i, "a b"));
      outcomes.add(
          i < 10 ? new Outcome(Ending.ANSWERED, "a b") : new Outcome(Ending.RAISED, "a b"));
      thought.add(i >= 5 ? 1 : 0);
    }
    Pool pool = new Pool(Task.WORD_SORTING, List.of(), List.of(), items);
    Making making = new Making(Optional.empty(), Optional.empty(), 1, 1, List.of(), 10);
    Optional<Usage> usage =
        made ? Optional.of(new Usage(List.of(), outcomes, 10, 5)) : Optional.empty();
    return new LiveStudy.Live(new TaskRun(pool, making, usage, 0), thought, 7);
  }

  /** Five items are right by the tool only, ten by the chain only, five by both. */
  @Test
  void differencesArePaired() {
    assertEquals((5 - 10) / 20.0, live(true).gain(1));
    assertEquals((5 + 10) / 20.0, live(true).gain(2));
    Interval interval = live(true).interval(Streams.of(1, "live").stream(0)).orElseThrow();
    // Two standard errors of a mean of 20 with variance 0.75 − 0.25² are 0.37.
    assertEquals(-0.25 - 0.37, interval.low(), 0.06);
    assertEquals(-0.25 + 0.37, interval.high(), 0.06);
  }

  @Test
  void withoutAToolThereIsNoGain() {
    assertTrue(Double.isNaN(live(false).gain(1)));
    assertEquals(Optional.empty(), live(false).interval(Streams.of(1, "live").stream(0)));
  }
}
