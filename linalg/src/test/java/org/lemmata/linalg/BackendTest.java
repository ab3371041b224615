package org.lemmata.linalg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BackendTest {
  @Test
  void simdCanBeTurnedOff() {
    assertEquals("scalar", Backend.choose("off").description());
    assertEquals("scalar", Backend.choose(" OFF ").description());
  }

  @Test
  void vectorsAreUsedWhereThereAreSome() {
    String expected = Backend.vector().map(Backend::description).orElse("scalar");
    assertEquals(expected, Backend.choose(null).description());
    assertEquals(expected, Backend.choose("on").description());
    assertTrue(expected.matches("scalar|vector-\\d+"), expected);
  }

  @Test
  void theModuleIsOnThisJvm() {
    assertTrue(
        ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent(),
        "run the tests with --add-modules jdk.incubator.vector: they compare both backends");
  }
}
