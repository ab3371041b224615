package org.lemmata.symboltuning.train;

import java.util.List;
import java.util.stream.IntStream;
import org.lemmata.engine.Device;
import org.lemmata.engine.shard.DataParallel;
import org.lemmata.engine.train.AdamW;
import org.lemmata.engine.train.Companion;
import org.lemmata.engine.train.Observer;
import org.lemmata.engine.train.Schedule;
import org.lemmata.engine.train.Training;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Checkpoint;
import org.lemmata.symboltuning.sequence.PromptTokens;
import org.lemmata.symboltuning.sequence.Sequence;
import org.lemmata.symboltuning.sequence.SequenceModel;
import org.lemmata.symboltuning.symbol.SymbolPool;
import org.lemmata.symboltuning.text.LabelledTexts;
import org.lemmata.symboltuning.text.PromptMaker;
import org.lemmata.symboltuning.world.SymbolSort;

/**
 * Trains a plain transformer from nothing on prompts of labelled texts, and scores it at the end on
 * them and on texts that it has not seen.
 *
 * @param protocol how
 * @param streams random numbers of the study
 */
public record TextTuning(TextProtocol protocol, Streams streams) {

  private static final int WARMUP = 20;
  private static final double CLIP = 1;

  /**
   * Runs the training, or goes on from where a checkpoint stands.
   *
   * @return the scores at its end
   * @throws org.lemmata.study.param.InvalidParameter if texts cannot be used
   */
  public List<ScoreTaken> run(Checkpoint checkpoint) {
    Streams own = streams.child("texts").child(Long.toString(protocol.replicate()));
    SymbolPool pool = TextProtocol.symbols(own.child("symbols"));
    PromptTokens tokens = protocol.tokens(pool);
    DataParallel where = protocol.placement().choose();
    Device device = where.first();
    int longest = (int) tokens.longest(protocol.shots());
    SequenceModel model = new SequenceModel(protocol.size().shape(tokens.vocabulary(), longest));
    PromptMaker maker = trained(pool);
    int steps = protocol.steps();
    Streams data = own.child("prompts");
    ScoresTaken scores = new ScoresTaken();
    Observer observer =
        (step, loss, norm, parameters) -> {
          if (step + 1 == steps) {
            for (TextSetting setting : TextSetting.values()) {
              List<Sequence> asked = asked(setting, pool, tokens, own.child("asked"));
              scores.add(
                  new ScoreTaken(
                      step + 1, loss, setting.label(), model.score(device, parameters, asked)));
            }
          }
        };
    new Training(
            where,
            (on, parameters, shard) ->
                model.loss(on, parameters, batch(maker, tokens, data.stream(shard.step())), shard),
            new AdamW(0.9, 0.99, 1e-8, 0),
            new Schedule(protocol.rate(), Math.min(WARMUP, steps), steps, 1),
            CLIP)
        .run(
            model.initial(own.child("initial").stream(0)),
            Companion.beside(checkpoint, scores),
            observer);
    return scores.all();
  }

  /** What makes the prompts of training: of tuned symbols, and no text of the others. */
  PromptMaker trained(SymbolPool pool) {
    return new PromptMaker(
        protocol.own(), pool, protocol.labelling(), SymbolSort.TUNED, protocol.exemplars());
  }

  private List<Sequence> batch(PromptMaker maker, PromptTokens tokens, Stream random) {
    return IntStream.range(0, protocol.batch())
        .mapToObj(i -> tokens.of(maker.draw(random)))
        .toList();
  }

  /** The prompts that are asked, the same whatever the model was trained on. */
  private List<Sequence> asked(
      TextSetting setting, SymbolPool pool, PromptTokens tokens, Streams questions) {
    LabelledTexts texts = setting.isHeldOut() ? protocol.heldOut() : protocol.own();
    PromptMaker maker =
        new PromptMaker(texts, pool, setting.labelling(), setting.sort(), protocol.exemplars());
    Streams own = questions.child(setting.label());
    return IntStream.range(0, protocol.prompts())
        .mapToObj(i -> tokens.of(maker.draw(own.stream(i))))
        .toList();
  }
}
