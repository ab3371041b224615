package org.lemmata.engine.train;

import java.nio.ByteBuffer;
import org.lemmata.engine.Device;
import org.lemmata.engine.Tensor;
import org.lemmata.engine.gpt.Gpt;
import org.lemmata.engine.gpt.GptShape;
import org.lemmata.engine.shard.DataParallel;
import org.lemmata.engine.shard.Shard;
import org.lemmata.engine.shard.ShardLoss;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Checkpoint;
import org.lemmata.study.table.Hashes;

/** A model so small that hundreds of steps take a second; it learns to count modulo 7. */
final class TinyGpt {

  static final GptShape SHAPE = new GptShape(7, 8, 2, 16, 2);
  static final Gpt GPT = Gpt.of(SHAPE);

  private static final int BATCH = 4;

  private TinyGpt() {}

  static float[] initial(long seed) {
    return GPT.initial(Streams.of(seed, "tiny").child("initial").stream(0));
  }

  static Training training(Device device, long seed, int steps) {
    return training(device, batches(device, seed), steps);
  }

  static Training training(Device device, Objective objective, int steps) {
    return training(DataParallel.whole(device), objective.undivided(), steps);
  }

  static Training training(DataParallel where, ShardLoss objective, int steps) {
    return new Training(
        where,
        objective,
        new AdamW(0.9, 0.99, 1e-8, 0.1),
        new Schedule(1e-2, steps / 10, steps, 0.05),
        1);
  }

  static Objective batches(Device device, long seed) {
    ShardLoss loss = shards(seed);
    return (parameters, step) -> loss.loss(device, parameters, new Shard(step, 0, 1));
  }

  /** The same batches, which can be cut into 1, 2 or 4. */
  static ShardLoss shards(long seed) {
    Streams batches = Streams.of(seed, "tiny").child("batches");
    int length = SHAPE.context();
    return (device, parameters, shard) -> {
      Stream random = batches.stream(shard.step());
      int[] tokens = new int[BATCH * length];
      int[] targets = new int[BATCH * length];
      for (int i = 0; i < tokens.length; i++) {
        tokens[i] = i % length == 0 ? random.nextInt(7) : targets[i - 1];
        targets[i] = (tokens[i] + 1) % 7;
      }
      return GPT.loss(
          device, parameters, part(device, tokens, shard), part(device, targets, shard));
    };
  }

  private static Tensor part(Device device, int[] tokens, Shard shard) {
    return device.whole(shard.cut(tokens, BATCH), shard.size(BATCH), SHAPE.context());
  }

  static String run(Device device, long seed, int steps) {
    return hash(training(device, seed, steps).run(initial(seed), Checkpoint.NONE, Observer.NONE));
  }

  static String hash(float[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES);
    bytes.asFloatBuffer().put(values);
    return Hashes.sha256(bytes.array());
  }
}
