package org.lemmata.study.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lemmata.linalg.parallel.Parallel;

class InOrderTest {

  @Test
  void anItemWaitsForThoseBeforeIt() {
    List<String> handed = new ArrayList<>();
    InOrder<String> order = new InOrder<>(handed::add);
    order.put(2, "c");
    order.put(0, "a");
    assertEquals(List.of("a"), handed);
    order.put(1, "b");
    assertEquals(List.of("a", "b", "c"), handed);
  }

  @Test
  void manyThreadsHandOnOneAtATime() {
    List<Integer> handed = new ArrayList<>();
    InOrder<Integer> order = new InOrder<>(handed::add);
    try (Parallel parallel = Parallel.of(6)) {
      parallel.forEach(5000, i -> order.put(4999 - i, 4999 - i));
    }
    assertEquals(IntStream.range(0, 5000).boxed().toList(), handed);
  }
}
