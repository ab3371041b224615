package org.lemmata.engine.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Variables that change bits without a word of PyTorch are part of what bits depend on. */
class SteeringTest {

  @Test
  void whatIsSetIsSaidInOneOrder() {
    assertEquals("", Steering.of(Map.of("PWD", "/", "OPENBLAS_CORETYPE", " ")));
    assertEquals(
        ", ONEDNN_MAX_CPU_ISA=SSE41, OPENBLAS_CORETYPE=Prescott",
        Steering.of(
            Map.of("OPENBLAS_CORETYPE", "Prescott", "ONEDNN_MAX_CPU_ISA", "SSE41", "PWD", "/")));
  }
}
