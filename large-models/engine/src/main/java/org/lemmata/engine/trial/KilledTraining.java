package org.lemmata.engine.trial;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.lemmata.engine.Device;
import org.lemmata.engine.DeviceChoice;

/** A process that trains the counting model and waits in the middle of a step to be killed. */
final class KilledTraining {

  /** In this step it waits; the state is that before it. */
  static final int FATAL_STEP = CountingModel.STEPS / 2;

  /** Said when it waits. */
  private static final char WAITING = 'w';

  private static final int SECONDS = 300;

  private KilledTraining() {}

  /** Needs a device and the folder for its state. */
  public static void main(String[] args) {
    Device device = Device.choose(DeviceChoice.valueOf(args[0]));
    CountingModel.train(
        device,
        new StateFolder(Path.of(args[1])),
        (step, loss, norm, parameters) -> {
          if (step == FATAL_STEP) {
            waitForTheEnd();
          }
        });
  }

  private static void waitForTheEnd() {
    try {
      OutputStream parent = new FileOutputStream(FileDescriptor.out);
      parent.write(WAITING);
      parent.flush();
      new CountDownLatch(1).await();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Trains in a process of its own until that is killed.
   *
   * @throws IOException if the process cannot be started, or ends by itself
   */
  static void in(Path folder, DeviceChoice device) throws IOException {
    Process process =
        new ProcessBuilder(command(folder, device))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (process.getInputStream().read() != WAITING) {
        throw new IOException("the process that was to be killed ended by itself");
      }
      process.destroyForcibly();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        throw new IOException("the process cannot be killed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } finally {
      process.destroyForcibly();
    }
  }

  /** This Java with its options and class path. */
  private static List<String> command(Path folder, DeviceChoice device) {
    List<String> command = new ArrayList<>();
    command.add(String.join(File.separator, System.getProperty("java.home"), "bin", "java"));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> option.startsWith("-D") || option.startsWith("--"))
        .forEach(command::add);
    // It ends before the second compiler pays.
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(KilledTraining.class.getName());
    command.add(device.name());
    command.add(folder.toString());
    return command;
  }
}
