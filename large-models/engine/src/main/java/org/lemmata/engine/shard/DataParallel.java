package org.lemmata.engine.shard;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.lemmata.engine.Device;
import org.lemmata.engine.Step;
import org.lemmata.engine.Tensor;

/**
 * Where gradients are computed: the batch of a step is cut into equal shards, which devices share,
 * and the gradients of the shards are added on the first device in the order of the shards.
 *
 * <p>The bits of the result depend on the number of shards, and not on the number of devices, as
 * long as the devices are alike. Each device but the first gets a copy of the parameters for each
 * of its shards, computes in a thread of its own, and copies its gradient to the first; between two
 * calls nothing is computed and no copy is there. As many shards are computed at a time as there
 * are devices, so more shards than that also save memory.
 *
 * @param devices at least one; the same one may be there several times
 * @param shards how many, at least as many as devices; 1 leaves a batch whole
 */
public record DataParallel(List<Device> devices, int shards) {

  /** Checks the ranges, and keeps an immutable copy. */
  public DataParallel {
    devices = List.copyOf(devices);
    if (devices.isEmpty() || shards < devices.size()) {
      throw new IllegalArgumentException(
          "there must be at least one device, and as many shards as devices, not %d and %d"
              .formatted(devices.size(), shards));
    }
  }

  /** One device, which computes each batch as a whole. */
  public static DataParallel whole(Device device) {
    return new DataParallel(List.of(Objects.requireNonNull(device, "device")), 1);
  }

  /** Where parameters, the sum of the gradients and everything else of a training is. */
  public Device first() {
    return devices.get(0);
  }

  /**
   * The loss of a step and its gradient: the means of those of the shards.
   *
   * <p>To be called inside a step, in which the gradient lives. If the calling thread is
   * interrupted, that waits for the result.
   *
   * @param parameters on the first device, not to be changed meanwhile
   * @throws RuntimeException what the loss of the first shard threw that failed; no other is
   *     computed any more then
   */
  public LossAndGradient at(ShardLoss loss, Tensor parameters, long step) {
    if (shards == 1) {
      return gradient(loss, first(), parameters, new Shard(step, 0, 1));
    }
    double value = 0;
    Tensor sum = null;
    for (int from = 0; from < shards; from += devices.size()) {
      List<LossAndGradient> parts = round(loss, parameters, step, from);
      try {
        for (LossAndGradient part : parts) {
          value += part.loss();
          sum = added(sum, part.gradient());
        }
      } finally {
        parts.forEach(DataParallel::release);
      }
    }
    sum.scale(1.0 / shards);
    return new LossAndGradient(value / shards, sum);
  }

  /** As many shards as there are devices, from one on; gradients that are kept. */
  private List<LossAndGradient> round(ShardLoss loss, Tensor parameters, long step, int from) {
    List<Supplier<LossAndGradient>> tasks = new ArrayList<>();
    for (int place = 0; place < devices.size() && from + place < shards; place++) {
      Device device = devices.get(place);
      Shard shard = new Shard(step, from + place, shards);
      tasks.add(
          place == 0
              ? () -> kept(gradient(loss, device, parameters, shard))
              : () -> elsewhere(loss, device, parameters, shard));
    }
    return Abreast.all(tasks.stream().map(task -> inStep(task)).toList(), DataParallel::release);
  }

  private static Supplier<LossAndGradient> inStep(Supplier<LossAndGradient> task) {
    return () -> Step.compute(task);
  }

  private LossAndGradient elsewhere(ShardLoss loss, Device device, Tensor parameters, Shard shard) {
    LossAndGradient there = gradient(loss, device, parameters.copy(device), shard);
    return kept(new LossAndGradient(there.loss(), there.gradient().copy(first())));
  }

  private static LossAndGradient gradient(
      ShardLoss objective, Device device, Tensor parameters, Shard shard) {
    Tensor variable = parameters.variable();
    Tensor loss = objective.loss(device, variable, shard);
    return new LossAndGradient(loss.value(), loss.gradient(variable));
  }

  private static LossAndGradient kept(LossAndGradient part) {
    part.gradient().keep();
    return part;
  }

  private static void release(LossAndGradient part) {
    part.gradient().release();
  }

  /** The first gradient may lie over a single number, so that nothing can be added to it. */
  private static Tensor added(Tensor sum, Tensor gradient) {
    if (sum == null) {
      return gradient.plus(0);
    }
    sum.add(1, gradient);
    return sum;
  }
}
