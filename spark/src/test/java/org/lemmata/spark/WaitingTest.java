package org.lemmata.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** How a list is handed out, and what is read off Spark's words. */
class WaitingTest {

  @Property(tries = 100)
  void everyPieceIsHandedOutOnceInItsOrder(
      @ForAll @IntRange(max = 20_000) int count, @ForAll @IntRange(min = 1, max = 300) int cores) {
    Waiting waiting = new Waiting(count);
    List<Integer> all = new ArrayList<>();
    while (!waiting.isEmpty()) {
      List<List<Integer>> groups = waiting.take(cores);
      assertTrue(groups.size() <= 16 * cores);
      groups.forEach(all::addAll);
    }
    assertEquals(IntStream.range(0, count).boxed().toList(), all);
  }

  @Test
  void groupsShrinkToSinglePieces() {
    assertEquals(40, new Waiting(40).take(4).size(), "few pieces are a task each");
    Waiting waiting = new Waiting(100_000);
    assertEquals(781, waiting.take(2).get(0).size(), "100000 / (64 * 2)");
    List<List<Integer>> last = List.of();
    while (!waiting.isEmpty()) {
      last = waiting.take(2);
    }
    assertEquals(1, last.get(last.size() - 1).size());
  }

  @Test
  void whatComesBackIsNextAndSuspectsAreAlone() {
    Waiting waiting = new Waiting(1000);
    List<List<Integer>> groups = waiting.take(1);
    assertEquals(15, groups.get(0).size());
    waiting.back(groups.get(1));
    waiting.backAlone(groups.get(0));
    List<List<Integer>> again = waiting.take(1);
    assertEquals(List.of(0), again.get(0));
    assertEquals(List.of(14), again.get(14));
    assertEquals(15, again.get(15).get(0));
    assertTrue(again.get(15).size() > 1);
  }

  @Test
  void theTaskThatFailedIsReadOffSparksWords() {
    String words =
        "Job aborted due to stage failure: Task 3 in stage 7.0 failed 4 times, most recent"
            + " failure: Lost task 3.3 in stage 7.0 (TID 12) (10.0.0.1 executor 2):"
            + " java.lang.OutOfMemoryError: Java heap space\n\tat X.y(X.java:1)";
    FailedTask failed = FailedTask.of(words).orElseThrow();
    assertEquals(3, failed.task());
    assertEquals(
        "it ended its worker 4 times: Lost task 3.3 in stage 7.0 (TID 12) (10.0.0.1 executor 2):"
            + " java.lang.OutOfMemoryError: Java heap space",
        failed.asFailure().getMessage());
    assertEquals(Optional.empty(), FailedTask.of("Job 1 cancelled"));
    assertEquals(Optional.empty(), FailedTask.of(null));
  }
}
