package org.lemmata.symboltuning.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lemmata.engine.Device;
import org.lemmata.engine.gpt.GptShape;
import org.lemmata.engine.shard.DataParallel;
import org.lemmata.engine.train.AdamW;
import org.lemmata.engine.train.Companion;
import org.lemmata.engine.train.Observer;
import org.lemmata.engine.train.Schedule;
import org.lemmata.engine.train.Training;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Checkpoint;
import org.lemmata.study.param.HeapRoom;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.symboltuning.algorithm.ConceptEpisode;
import org.lemmata.symboltuning.algorithm.ConceptKind;
import org.lemmata.symboltuning.model.Size;
import org.lemmata.symboltuning.sequence.Sequence;
import org.lemmata.symboltuning.sequence.SequenceModel;
import org.lemmata.symboltuning.sequence.SpelledWorld;
import org.lemmata.symboltuning.symbol.SymbolPool;
import org.lemmata.symboltuning.world.WordWorld;

/**
 * Trains a stage of a plain transformer, and scores it at the end on words, list functions and
 * Turing concepts.
 *
 * @param protocol how
 * @param arm the stage
 * @param streams random numbers of the study
 */
public record LargerTuning(LargerProtocol protocol, TuningArm arm, Streams streams) {

  private static final int WARMUP = 100;
  private static final double CLIP = 1;

  /**
   * Runs the stage, or goes on from where a checkpoint stands.
   *
   * @param begin the model at its beginning; null for pre-training
   */
  public Tuning.Outcome run(float[] begin, Checkpoint checkpoint) {
    DataParallel where = protocol.placement().choose();
    Device device = where.first();
    WordWorld world = protocol.world();
    Streams own = streams.child("world").child(Long.toString(protocol.replicate()));
    SpelledWorld spelled =
        new SpelledWorld(
            world,
            SymbolPool.draw(own.child("symbols").stream(0), protocol.symbols(), world.heldOut()));
    SequenceModel model = model(protocol.size(), spelled);
    Streams data = own.child(arm.label());
    int steps = protocol.stepsOf(arm);
    ScoresTaken scores = new ScoresTaken();
    Observer observer =
        (step, loss, norm, parameters) -> {
          if (step + 1 == steps) {
            asked(spelled, own.child("asked"))
                .forEach(
                    (setting, sequences) ->
                        scores.add(
                            new ScoreTaken(
                                step + 1,
                                loss,
                                setting,
                                model.score(device, parameters, sequences))));
          }
        };
    float[] end =
        new Training(
                where,
                (on, parameters, shard) ->
                    model.loss(on, parameters, batch(spelled, data.stream(shard.step())), shard),
                new AdamW(0.9, 0.99, 1e-8, 0),
                new Schedule(protocol.rateOf(arm), Math.min(WARMUP, steps), steps, 1),
                CLIP)
            .run(
                begin == null ? model.initial(own.child("initial").stream(0)) : begin,
                Companion.beside(checkpoint, scores),
                observer);
    return new Tuning.Outcome(end, scores.all());
  }

  /** The model, whose parameters one stage leaves to the next as bytes in one array. */
  static SequenceModel model(Size size, SpelledWorld spelled) {
    GptShape shape = size.shape(spelled.tokens(), spelled.longest());
    if ((long) Float.BYTES * shape.parameters() > HeapRoom.LARGEST_ARRAY) {
      throw new InvalidParameter(
          "width",
          size.width(),
          "smaller: the file of a model with %d parameters is too large for the next stage"
              .formatted(shape.parameters()));
    }
    return new SequenceModel(shape);
  }

  /** The sequences of a step. */
  List<Sequence> batch(SpelledWorld spelled, Stream random) {
    WordWorld world = protocol.world();
    List<Integer> clusters =
        arm == TuningArm.PT ? ClusterPairs.all(world) : ClusterPairs.tuned(protocol.tuned());
    return IntStream.range(0, protocol.batch())
        .mapToObj(
            i -> isOfConcept(random) ? concept(spelled, random) : words(spelled, clusters, random))
        .toList();
  }

  private boolean isOfConcept(Stream random) {
    return arm == TuningArm.PT && random.nextDouble() < protocol.algorithms();
  }

  private static Sequence concept(SpelledWorld spelled, Stream random) {
    List<ConceptKind> kinds = List.of(ConceptKind.values());
    ConceptKind kind = kinds.get(random.nextInt(kinds.size()));
    return spelled.of(ConceptEpisode.draw(kind, false, random));
  }

  private Sequence words(SpelledWorld spelled, List<Integer> clusters, Stream random) {
    return spelled.of(
        arm.kind(protocol.fraction(), random).draw(protocol.world(), clusters, random));
  }

  /** What is asked at the end, by setting. */
  Map<String, List<Sequence>> asked(SpelledWorld spelled, Streams questions) {
    WordWorld world = protocol.world();
    Map<String, List<Sequence>> asked = new LinkedHashMap<>();
    for (Evaluation evaluation : Evaluation.values()) {
      asked.put(
          evaluation.label(),
          evaluation.episodes(world, protocol.tuned(), questions, protocol.episodes()).stream()
              .map(spelled::of)
              .toList());
    }
    for (ConceptSetting setting : ConceptSetting.all()) {
      asked.put(
          setting.label(),
          setting.episodes(questions, protocol.episodes()).stream().map(spelled::of).toList());
    }
    return asked;
  }
}
