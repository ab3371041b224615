package org.lemmata.symboltuning.train;

import java.util.List;
import org.lemmata.engine.Device;
import org.lemmata.engine.train.AdamW;
import org.lemmata.engine.train.Companion;
import org.lemmata.engine.train.Observer;
import org.lemmata.engine.train.Schedule;
import org.lemmata.engine.train.Training;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Checkpoint;
import org.lemmata.symboltuning.model.Score;
import org.lemmata.symboltuning.model.SymbolModel;
import org.lemmata.symboltuning.symbol.SymbolPool;
import org.lemmata.symboltuning.world.WordWorld;

/**
 * Trains a stage, and scores the model on the way and at the end.
 *
 * @param protocol how
 * @param arm the stage
 * @param streams random numbers of the study
 */
public record Tuning(Protocol protocol, TuningArm arm, Streams streams) {

  private static final WordWorld WORLD = WordWorld.USUAL;
  private static final double FIRST_RATE = 3e-3;
  private static final double LATER_RATE = 1e-3;
  private static final int WARMUP = 20;
  private static final double CLIP = 1;

  /** So often an arm is scored on flipped labels before its end. */
  private static final int LOOKS = 8;

  /** What came of a stage: its model, and scores in the order they were taken. */
  public record Outcome(
      @SuppressWarnings("ArrayRecordComponent") float[] model, List<ScoreTaken> seen) {}

  /**
   * Runs the stage, or goes on from where a checkpoint stands.
   *
   * @param begin the model at its beginning; null for pre-training
   */
  public Outcome run(float[] begin, Checkpoint checkpoint) {
    Device device = Device.choose(protocol.device());
    Streams world = streams.child("world").child(Long.toString(protocol.replicate()));
    SymbolPool pool = SymbolPool.draw(world.stream(0), WORLD.tuned(), WORLD.heldOut());
    SymbolModel model = new SymbolModel(WORLD, protocol.size(), pool, world.child("symbols"));
    Streams data = world.child(arm.label());
    int steps = protocol.stepsOf(arm);
    ScoresTaken scores = new ScoresTaken();
    Streams asked = world.child("asked");
    Observer observer =
        (step, loss, norm, parameters) -> {
          for (Evaluation evaluation : due(step + 1, steps)) {
            Score score =
                evaluation.score(device, model, parameters, WORLD, asked, protocol.episodes());
            scores.add(new ScoreTaken(step + 1, loss, evaluation.label(), score));
          }
        };
    double rate = arm == TuningArm.PT ? FIRST_RATE : LATER_RATE;
    float[] end =
        new Training(
                device,
                (parameters, step) ->
                    model.loss(device, parameters, arm.batch(protocol, WORLD, data.stream(step))),
                new AdamW(0.9, 0.99, 1e-8, 0),
                new Schedule(rate, Math.min(WARMUP, steps), steps, 1),
                CLIP)
            .run(
                begin == null ? model.initial(world.child("initial").stream(0)) : begin,
                Companion.beside(checkpoint, scores),
                observer);
    return new Outcome(end, scores.all());
  }

  /** All at the end; an arm's flipped labels also before. */
  private List<Evaluation> due(long done, int steps) {
    if (done == steps) {
      return List.of(Evaluation.values());
    }
    boolean look = !arm.isParent() && done % Math.max(1, steps / LOOKS) == 0;
    return look ? List.of(Evaluation.FLIPPED) : List.of();
  }
}
