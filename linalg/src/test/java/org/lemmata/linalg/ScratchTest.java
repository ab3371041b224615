package org.lemmata.linalg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class ScratchTest {
  private final Scratch scratch = new Scratch(5);

  @Test
  void anArrayIsTakenByOneProductOnly() {
    double[] first = scratch.take();
    assertEquals(5, first.length);
    assertNotSame(first, scratch.take());
  }

  @Test
  void anArrayGivenBackIsUsedAgain() {
    double[] array = scratch.take();
    scratch.give(array);
    assertSame(array, scratch.take());
    assertNotSame(array, scratch.take());
  }
}
