package org.lemmata.symboltuning.sequence;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.engine.Device;
import org.lemmata.engine.Step;
import org.lemmata.engine.Tensor;
import org.lemmata.engine.gpt.Gpt;
import org.lemmata.engine.gpt.GptShape;
import org.lemmata.engine.shard.Shard;
import org.lemmata.linalg.random.Stream;
import org.lemmata.symboltuning.model.Score;

/**
 * A plain transformer that reads sequences: norms before attention and network, learned positions,
 * every token's vector learned and shared by input and output. No token is told of the one before
 * it: what the examples show has to be found by attention alone.
 */
public final class SequenceModel {

  private static final int AT_ONCE = 64;

  private final Gpt gpt;

  /** A model of a shape, whose context must hold the sequences. */
  public SequenceModel(GptShape shape) {
    this.gpt = Gpt.of(shape);
  }

  /** Initial values, the same on every device. */
  public float[] initial(Stream random) {
    return gpt.initial(random);
  }

  /**
   * The mean cross-entropy, in nats, of the tokens of all outputs.
   *
   * @param parameters the vector
   */
  public Tensor loss(Device device, Tensor parameters, List<Sequence> sequences) {
    Padded batch = Padded.of(sequences.stream().map(Sequence::whole).toList());
    int[] targets = Padded.array(batch.targets());
    return logits(device, parameters, batch).crossEntropy(device.whole(targets, targets.length));
  }

  /**
   * The part of a shard in that mean: the mean over the shards is the mean over all tokens, though
   * outputs are not equally long.
   *
   * @param parameters the vector
   * @param sequences all of the step
   */
  public Tensor loss(Device device, Tensor parameters, List<Sequence> sequences, Shard shard) {
    int all = sequences.size();
    List<Sequence> own = sequences.subList(shard.from(all), shard.to(all));
    double share = (double) said(own) / said(sequences);
    return loss(device, parameters, own).times(shard.count() * share);
  }

  private static int said(List<Sequence> sequences) {
    return sequences.stream()
        .flatMap(sequence -> sequence.shots().stream())
        .mapToInt(shot -> shot.output().size())
        .sum();
  }

  /**
   * What is said to the last inputs: which of the two outputs is more probable, and whether the
   * token that is most probable at each place makes the right output, or that of the prior.
   */
  public Score score(Device device, Tensor parameters, List<Sequence> sequences) {
    List<Score> scores = new ArrayList<>();
    for (int from = 0; from < sequences.size(); from += AT_ONCE) {
      List<Sequence> some = sequences.subList(from, Math.min(sequences.size(), from + AT_ONCE));
      scores.add(scoreOfSome(device, parameters, some));
    }
    return Score.joint(scores);
  }

  private Score scoreOfSome(Device device, Tensor parameters, List<Sequence> sequences) {
    List<Reading> answers =
        read(device, parameters, sequences.stream().map(s -> s.ending(s.answer())).toList());
    List<Reading> rivals =
        read(device, parameters, sequences.stream().map(s -> s.ending(s.rival())).toList());
    List<Reading> priors =
        read(
            device,
            parameters,
            sequences.stream()
                .map(s -> s.ending(s.prior().isEmpty() ? s.rival() : s.prior()))
                .toList());
    double right = 0;
    int context = 0;
    int prior = 0;
    for (int i = 0; i < sequences.size(); i++) {
      int compared = Double.compare(answers.get(i).logarithm, rivals.get(i).logarithm);
      right += compared > 0 ? 1 : compared == 0 ? 0.5 : 0;
      if (answers.get(i).isSaid) {
        context++;
      } else if (!sequences.get(i).prior().isEmpty() && priors.get(i).isSaid) {
        prior++;
      }
    }
    return new Score(sequences.size(), right, context, prior);
  }

  /**
   * How an output is said.
   *
   * @param logarithm of its probability
   * @param isSaid whether each of its tokens is the most probable one
   */
  private record Reading(double logarithm, boolean isSaid) {}

  private List<Reading> read(
      Device device, Tensor parameters, List<Sequence.Demonstrated> sequences) {
    Padded batch = Padded.of(sequences);
    float[] logarithms =
        Step.compute(() -> logits(device, parameters, batch).logSoftmax().floats());
    int vocabulary = gpt.shape().vocabulary();
    List<Reading> readings = new ArrayList<>();
    int at = 0;
    for (int count : batch.counts()) {
      double sum = 0;
      boolean said = true;
      for (int end = at + count; at < end; at++) {
        int target = batch.targets().get(at);
        sum += logarithms[at * vocabulary + target];
        said &= Score.largest(logarithms, at * vocabulary, vocabulary) == target;
      }
      readings.add(new Reading(sum, said));
    }
    return readings;
  }

  private Tensor logits(Device device, Tensor parameters, Padded batch) {
    int[] tokens = Padded.array(batch.tokens());
    int[] places = Padded.array(batch.places());
    return gpt.logits(device, parameters, device.whole(tokens, batch.rows(), batch.length()))
        .rows(device.whole(places, places.length));
  }
}
