package org.lemmata.engine.trial;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.lemmata.engine.Device;
import org.lemmata.engine.DeviceChoice;
import org.lemmata.engine.shard.DataParallel;
import org.lemmata.engine.train.Observer;
import org.lemmata.study.Checkpoint;
import org.lemmata.study.Need;
import org.lemmata.study.run.WorkFolder;

/** Tries what trainings rest on: on the CPU, and on a GPU against it where one is in use. */
public final class SelfTest {

  /** A loss of floats on another device, as a part of itself: many roundings, and no more. */
  private static final double NEAR = 1e-4;

  private final Consumer<Trial> outcomes;

  /**
   * Trials that are heard of one by one.
   *
   * @param outcomes hears what each came to
   */
  public SelfTest(Consumer<Trial> outcomes) {
    this.outcomes = outcomes;
  }

  /**
   * Runs the trials; loads PyTorch. A training is shared by the devices that are asked for, or by
   * two that are one and the same.
   *
   * @param wish the GPU is tried if this comes to one
   * @throws Need.Missing if PyTorch, or the GPU that is wished, is not here
   */
  public void run(DeviceChoice wish) {
    boolean gpu = wish.resolved(Integer.MAX_VALUE) == DeviceChoice.GPU;
    Curve cpu = trials(DeviceChoice.CPU);
    if (gpu) {
      Curve other = trials(DeviceChoice.GPU);
      attempt("training, gpu against cpu", () -> compared(other, cpu));
    }
  }

  /**
   * What a training went through.
   *
   * @param losses of the steps
   * @param norms of the gradients
   * @param end the parameters
   */
  @SuppressWarnings("ArrayRecordComponent") // Of one method, and never compared as a whole.
  private record Curve(double[] losses, double[] norms, float[] end) {

    static Curve of(DataParallel where) {
      double[] losses = new double[CountingModel.STEPS];
      double[] norms = new double[CountingModel.STEPS];
      float[] end =
          CountingModel.train(
              where,
              Checkpoint.NONE,
              (step, loss, norm, parameters) -> {
                losses[(int) step] = loss;
                norms[(int) step] = norm;
              });
      return new Curve(losses, norms, end);
    }
  }

  private Curve trials(DeviceChoice where) {
    List<Device> devices = Device.choose(where, Integer.MAX_VALUE);
    Device device = devices.get(0);
    attempt("matrix product, " + device, () -> ProductTrial.on(device));
    attempt("convolution, " + device, () -> ConvolutionTrial.on(device));
    Curve curve = Curve.of(DataParallel.whole(device));
    attempt("training twice, " + device, () -> twice(device, curve));
    attempt("killed and resumed, " + device, () -> resumed(where, device, curve));
    attempt("shared, " + device, () -> shared(devices));
    return curve;
  }

  /** A trial that breaks down has not passed. */
  private void attempt(String name, Supplier<Trial> trial) {
    try {
      outcomes.accept(trial.get());
    } catch (RuntimeException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      outcomes.accept(new Trial(name, "broke down: " + e.getMessage(), false));
    }
  }

  private static Trial twice(Device device, Curve first) {
    double from = first.losses[0];
    double to = first.losses[CountingModel.STEPS - 1];
    double difference = largest(first.end, Curve.of(DataParallel.whole(device)).end);
    return new Trial(
        "training twice, " + device,
        text(
            "%d steps, loss from %.4f to %.4f, %s",
            CountingModel.STEPS, from, to, words(difference)),
        to < from && (difference == 0 || device.isGpu()));
  }

  private static Trial resumed(DeviceChoice where, Device device, Curve undisturbed) {
    double difference;
    try (WorkFolder folder = WorkFolder.temporary("lemmata-self-test")) {
      KilledTraining.in(folder.path(), where);
      difference =
          largest(
              undisturbed.end,
              CountingModel.train(device, new StateFolder(folder.path()), Observer.NONE));
    } catch (IOException e) {
      return new Trial("killed and resumed, " + device, e.getMessage(), false);
    }
    return new Trial(
        "killed and resumed, " + device,
        text(
            "killed in step %d of %d, %s",
            KilledTraining.FATAL_STEP + 1, CountingModel.STEPS, words(difference)),
        difference == 0 || (device.isGpu() && difference <= NEAR));
  }

  /** Each sequence of a step is a shard, so at most so many devices have something to do. */
  private static Trial shared(List<Device> devices) {
    Device device = devices.get(0);
    List<Device> several =
        devices.size() == 1
            ? List.of(device, device)
            : devices.subList(0, Math.min(devices.size(), CountingModel.BATCH));
    double difference =
        largest(
            Curve.of(new DataParallel(List.of(device), CountingModel.BATCH)).end,
            Curve.of(new DataParallel(several, CountingModel.BATCH)).end);
    return new Trial(
        "shared, " + device,
        text(
            "%d shards of a step by %d threads on %s against one, %s",
            CountingModel.BATCH,
            several.size(),
            several.stream().map(Device::toString).distinct().collect(Collectors.joining(", ")),
            words(difference)),
        difference == 0 || (device.isGpu() && difference <= NEAR));
  }

  private static Trial compared(Curve gpu, Curve cpu) {
    double loss = Math.abs(gpu.losses[0] / cpu.losses[0] - 1);
    double norm = Math.abs(gpu.norms[0] / cpu.norms[0] - 1);
    int last = CountingModel.STEPS - 1;
    return new Trial(
        "training, gpu against cpu",
        text(
            "first step: loss %.2g, gradient %.2g apart, as parts of themselves; last loss %.6f"
                + " and %.6f, parameters %.2g apart",
            loss, norm, gpu.losses[last], cpu.losses[last], largest(gpu.end, cpu.end)),
        loss <= NEAR && norm <= NEAR);
  }

  private static String words(double difference) {
    return difference == 0 ? "the same bits" : text("parameters up to %.2g apart", difference);
  }

  /** The largest difference, 0 only for the same bits. */
  private static double largest(float[] one, float[] other) {
    if (Arrays.equals(one, other)) {
      return 0;
    }
    double largest = Double.MIN_VALUE;
    for (int i = 0; i < one.length; i++) {
      double difference = Math.abs((double) one[i] - other[i]);
      largest = difference <= largest ? largest : difference;
    }
    return largest;
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
