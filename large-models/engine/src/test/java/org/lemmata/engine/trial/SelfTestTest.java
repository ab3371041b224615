package org.lemmata.engine.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lemmata.engine.DeviceChoice;
import org.lemmata.engine.NeedsTorch;

@NeedsTorch
class SelfTestTest {

  @Test
  void onTheCpuEverythingPassesAndNothingDiffers() {
    List<Trial> trials = new ArrayList<>();
    new SelfTest(trials::add).run(DeviceChoice.CPU);
    assertEquals(
        List.of(
            "matrix product, cpu",
            "convolution, cpu",
            "training twice, cpu",
            "killed and resumed, cpu",
            "shared, cpu"),
        trials.stream().map(Trial::name).toList());
    assertTrue(trials.stream().allMatch(Trial::passed), trials::toString);
    assertTrue(trials.get(2).outcome().endsWith(", the same bits"), trials::toString);
    assertEquals("killed in step 31 of 60, the same bits", trials.get(3).outcome());
    assertEquals(
        "4 shards of a step by 2 threads on cpu against one, the same bits",
        trials.get(4).outcome());
  }
}
