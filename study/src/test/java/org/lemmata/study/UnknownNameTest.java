package org.lemmata.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnknownNameTest {

  @Test
  void suggestsTheNearest() {
    assertEquals(
        "unknown study 'toy.lime'; did you mean 'toy.line'?",
        new UnknownName("study", "toy.lime", List.of("toy.curve", "toy.line")).getMessage());
    assertEquals("unknown study 'x'", new UnknownName("study", "x", List.of()).getMessage());
  }

  @Test
  void capitalsAreNoDistance() {
    assertEquals(
        "unknown parameter 'N'; did you mean 'n'?",
        new UnknownName("parameter", "N", List.of("d", "n")).getMessage());
  }

  @Test
  void staysOneSentenceWhateverWasTyped() {
    String message =
        new UnknownName("study", "y".repeat(1 << 20), List.of("toy.line")).getMessage();
    assertTrue(message.length() < 200, message);
  }
}
