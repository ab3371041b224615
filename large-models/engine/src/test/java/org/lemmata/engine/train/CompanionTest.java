package org.lemmata.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lemmata.contracts.OfferedStates;
import org.lemmata.engine.Device;
import org.lemmata.engine.DeviceChoice;
import org.lemmata.engine.NeedsTorch;
import org.lemmata.engine.Tensor;
import org.lemmata.study.Checkpoint;

/** What an objective remembers is saved and restored with the training. */
@NeedsTorch
class CompanionTest {

  private static final int STEPS = 8;

  private static Device cpu;

  @BeforeAll
  static void load() {
    cpu = Device.choose(DeviceChoice.CPU);
  }

  /** Weighs its loss by a number that each step changes. */
  private static final class Growing implements Objective, Companion {
    private final Objective inner = TinyGpt.batches(cpu, 8);
    private double factor = 1;

    @Override
    public Tensor loss(Tensor parameters, long step) {
      Tensor loss = inner.loss(parameters, step).times(factor);
      factor = 0.9 * factor + 0.1 * step;
      return loss;
    }

    @Override
    public void save(Checkpoint.Parts parts) {
      parts.doubles("factor", factor);
    }

    @Override
    public void restore(Checkpoint.Saved saved) {
      factor = saved.doubles("factor")[0];
    }
  }

  @Test
  void fromEachStateItEndsWithTheSameBytes() {
    OfferedStates all = new OfferedStates();
    Growing whole = new Growing();
    float[] end = run(whole, all);
    for (int from = 0; from < STEPS; from++) {
      Growing rest = new Growing();
      assertArrayEquals(
          end, run(rest, new OfferedStates(all.states().get(from))), "from state " + from);
      assertEquals(whole.factor, rest.factor);
    }
  }

  private static float[] run(Growing objective, Checkpoint checkpoint) {
    return TinyGpt.training(cpu, objective, STEPS)
        .run(TinyGpt.initial(8), Companion.beside(checkpoint, objective), Observer.NONE);
  }
}
