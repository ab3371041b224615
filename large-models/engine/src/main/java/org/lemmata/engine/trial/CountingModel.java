package org.lemmata.engine.trial;

import org.lemmata.engine.Device;
import org.lemmata.engine.Tensor;
import org.lemmata.engine.gpt.Gpt;
import org.lemmata.engine.gpt.GptShape;
import org.lemmata.engine.shard.DataParallel;
import org.lemmata.engine.shard.Shard;
import org.lemmata.engine.train.AdamW;
import org.lemmata.engine.train.Observer;
import org.lemmata.engine.train.Schedule;
import org.lemmata.engine.train.Training;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Checkpoint;

/** A language model of some hundred parameters that learns to count modulo 7. */
final class CountingModel {

  /** Of a training; half of them are done when it is killed. */
  static final int STEPS = 60;

  private static final int MODULUS = 7;

  /** Sequences of a step. */
  static final int BATCH = 4;

  private static final GptShape SHAPE = new GptShape(MODULUS, 8, 2, 16, 2);
  private static final Gpt GPT = Gpt.of(SHAPE);
  private static final Streams STREAMS = Streams.of(1, "self-test").child("counting");

  private CountingModel() {}

  /** Trains from the beginning, or from where the checkpoint stands. */
  static float[] train(Device device, Checkpoint checkpoint, Observer observer) {
    return train(DataParallel.whole(device), checkpoint, observer);
  }

  /** The same with shards, at most {@value #BATCH}, which devices may share. */
  static float[] train(DataParallel where, Checkpoint checkpoint, Observer observer) {
    Training training =
        new Training(
            where,
            CountingModel::loss,
            new AdamW(0.9, 0.99, 1e-8, 0.1),
            new Schedule(1e-2, STEPS / 10, STEPS, 0.05),
            1);
    float[] initial = GPT.initial(STREAMS.child("initial").stream(0));
    return training.run(initial, checkpoint, observer);
  }

  private static Tensor loss(Device device, Tensor parameters, Shard shard) {
    Stream random = STREAMS.child("batches").stream(shard.step());
    int length = SHAPE.context();
    int[] tokens = new int[BATCH * length];
    int[] targets = new int[BATCH * length];
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = i % length == 0 ? random.nextInt(MODULUS) : targets[i - 1];
      targets[i] = (tokens[i] + 1) % MODULUS;
    }
    return GPT.loss(device, parameters, part(device, tokens, shard), part(device, targets, shard));
  }

  private static Tensor part(Device device, int[] tokens, Shard shard) {
    return device.whole(shard.cut(tokens, BATCH), shard.size(BATCH), SHAPE.context());
  }
}
