package org.lemmata.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.contracts.OfferedStates;
import org.lemmata.engine.Child;
import org.lemmata.engine.Device;
import org.lemmata.engine.DeviceChoice;
import org.lemmata.engine.NeedsTorch;

/** A process that is ended in the middle of a training ends at a step, and its state is true. */
@NeedsTorch
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process is ended by a signal")
class ShutdownTest {

  private static final int TERMINATED = 143;

  @Test
  void aTerminatedTrainingEndsAtAStepAndItsStateIsThatOfTheUndisturbedRun(@TempDir Path folder)
      throws Exception {
    Path output = folder.resolve("output");
    Path states = Files.createDirectory(folder.resolve("states"));
    Process child = Child.start(LongRun.class, output, states.toString());
    try {
      while (!Files.readString(output).contains("running") && child.isAlive()) {
        Thread.sleep(20);
      }
      child.destroy();
      assertTrue(child.waitFor(60, TimeUnit.SECONDS), "the child ends");
    } finally {
      child.destroyForcibly();
    }
    assertEquals(TERMINATED, child.exitValue(), Files.readString(output));

    long step = new FileStates(states).load().orElseThrow().part("position", in -> in.readLong());
    assertTrue(step > 20, () -> "at step " + step);
    float[] theirs = new FileStates(states).load().orElseThrow().part("model", FloatPart::read);
    assertEquals(TinyGpt.hash(undisturbed(step)), TinyGpt.hash(theirs), "at step " + step);
  }

  /** The parameters after so many steps, with the rates of the long run. */
  private static float[] undisturbed(long steps) throws Exception {
    Device cpu = Device.choose(DeviceChoice.CPU);
    OfferedStates all = new OfferedStates();
    float[][] at = new float[1][];
    try {
      TinyGpt.training(cpu, 8, LongRun.STEPS)
          .run(
              TinyGpt.initial(8),
              all,
              (step, loss, norm, parameters) -> {
                if (step == steps - 1) {
                  at[0] = parameters.floats();
                  Thread.currentThread().interrupt();
                }
              });
    } catch (CancellationException e) {
      assertTrue(Thread.interrupted());
    }
    return at[0];
  }
}
