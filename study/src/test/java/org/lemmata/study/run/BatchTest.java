package org.lemmata.study.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Request;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.table.Csv;

class BatchTest {

  @TempDir Path folder;

  private final CountingStudy counting = new CountingStudy();
  private final LongStudy longer = new LongStudy();
  private final List<Long> done = Collections.synchronizedList(new ArrayList<>());
  private final List<Double> shares = Collections.synchronizedList(new ArrayList<>());

  @Test
  void equalOrdersAreRunOnceHoweverTheyAreWritten() {
    List<Batch.Outcome> outcomes =
        batch(3)
            .run(
                List.of(
                    order(Map.of()),
                    order(Map.of("rows", "2")),
                    order(Map.of("slope", "0.50", "rows", "2")),
                    order(Map.of("rows", "4"))));
    assertEquals(2, counting.runs.get());
    assertSame(outcomes.get(0).table(), outcomes.get(2).table());
    assertEquals(4, outcomes.get(3).table().size());
  }

  @Test
  void anyNumberOfThreadsGivesTheSameBytes() {
    assertEquals(bytes(1), bytes(2));
    assertEquals(bytes(1), bytes(5));
  }

  @Test
  void oneFailureDoesNotStopTheOthers() {
    List<Batch.Outcome> outcomes =
        batch(2)
            .run(
                List.of(
                    order(Map.of("rows", "10")),
                    order(Map.of("rows", "8", "slope", "9")),
                    order(Map.of("rows", "3")),
                    order(Map.of("rows", "1"))));
    assertInstanceOf(InvalidParameter.class, outcomes.get(0).failure());
    assertInstanceOf(InvalidParameter.class, outcomes.get(1).failure());
    assertInstanceOf(Objected.class, outcomes.get(2).failure());
    assertEquals(1, outcomes.get(3).table().size());
  }

  /** As when a native library is missing, or the memory is full. */
  @Test
  void anErrorOfOneOrderDoesNotStopTheOthers() {
    Error[] errors = {
      new UnsatisfiedLinkError("no such library"), new OutOfMemoryError("Java heap space")
    };
    for (Error error : errors) {
      longer.breaksWith = error;
      List<Batch.Outcome> outcomes =
          batch(2)
              .run(
                  List.of(
                      new Batch.Order(longer, Request.of(Map.of(), 1)),
                      order(Map.of("rows", "1"))));
      assertEquals(1, outcomes.get(1).table().size());
      assertNull(outcomes.get(0).table());
      assertEquals(error.toString(), outcomes.get(0).failure().getMessage());
      assertSame(error, outcomes.get(0).failure().getCause());
    }
  }

  @Test
  void everyOrderIsToldOnceAndAtOnce() {
    List<Integer> told = Collections.synchronizedList(new ArrayList<>());
    batch(4)
        .run(
            IntStream.range(0, 9).mapToObj(i -> order(Map.of("rows", "" + i % 3))).toList(),
            (index, outcome) -> told.add(index));
    assertEquals(IntStream.range(0, 9).boxed().toList(), told.stream().sorted().toList());
  }

  @Test
  void anInterruptionIsNoFailureOfOneOrder() {
    longer.interruptedAfter = 7;
    List<Batch.Order> orders = List.of(new Batch.Order(longer, Request.of(Map.of(), 1)));
    assertThrows(CancellationException.class, () -> batch(1).run(orders));
    assertTrue(Thread.interrupted());
  }

  @Test
  void progressNeverGoesBack() {
    bytes(1);
    assertEquals(done.stream().sorted().toList(), done);
    assertEquals(shares.stream().sorted().toList(), shares);
    assertEquals(1, shares.get(shares.size() - 1));
  }

  @Test
  void progressOfManyThreadsNeverGoesBack() {
    bytes(4);
    assertEquals(done.stream().sorted().toList(), done);
    assertEquals(shares.stream().sorted().toList(), shares);
  }

  /** Time left is told from the work that is done now. */
  @Test
  void whatWasReadyDoesNotCount() {
    JointProgress joint = new JointProgress("task", 3, this::hear);
    joint.skip(0);
    joint.part(1).report("resumed", 60, 100);
    assertEquals(List.of(0L, 0L), done);
    joint.part(1).report("resumed", 80, 100);
    assertEquals(200.0 / 1400, shares.get(2));
    joint.finish(1);
    joint.part(2).report("other", 0, 10);
    joint.finish(2);
    assertEquals(1400, done.get(done.size() - 1));
    assertEquals(1, shares.get(shares.size() - 1));
  }

  private List<String> bytes(int threads) {
    List<Batch.Order> orders = new ArrayList<>();
    for (int i = 1; i < 9; i++) {
      orders.add(new Batch.Order(longer, Request.of(Map.of("steps", "" + 40 * (9 - i)), i)));
      orders.add(order(Map.of("rows", "" + i)));
    }
    Map<String, List<String>> sweep =
        Map.of("steps", IntStream.rangeClosed(1, 30).mapToObj(i -> "" + (31 - i)).toList());
    orders.add(new Batch.Order(longer, new Request(Map.of(), sweep, 2, false)));
    return batch(threads).run(orders).stream()
        .map(outcome -> outcome.table() == null ? "none" : Csv.write(outcome.table()))
        .toList();
  }

  private Batch.Order order(Map<String, String> set) {
    return new Batch.Order(counting, Request.of(set, 1));
  }

  private Batch batch(int threads) {
    done.clear();
    shares.clear();
    Optional<ResultCache> cache = Optional.empty();
    return new Batch(new Runner(Parallel.of(threads), this::hear, cache, notice -> {}), "task");
  }

  private void hear(String task, long units, long total) {
    assertEquals("task", task);
    assertTrue(units <= total);
    done.add(units);
    shares.add((double) units / total);
  }
}
