package org.lemmata.engine.train;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.lemmata.engine.Device;
import org.lemmata.engine.DeviceChoice;

/** Trains for ever, until the process is ended from outside. */
public final class LongRun {

  /** So many that none is reached. */
  static final int STEPS = 1_000_000;

  private LongRun() {}

  /** Needs the folder of its states. */
  public static void main(String[] args) {
    Device cpu = Device.choose(DeviceChoice.CPU);
    try {
      TinyGpt.training(cpu, 8, STEPS)
          .run(
              TinyGpt.initial(8),
              new FileStates(Path.of(args[0])),
              (step, loss, norm, parameters) -> {
                if (step == 20) {
                  System.out.println("running");
                }
              });
    } catch (CancellationException e) {
      // The process ends, and what it has kept is looked at.
    }
  }
}
