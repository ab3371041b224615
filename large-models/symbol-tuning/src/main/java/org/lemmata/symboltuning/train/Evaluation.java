package org.lemmata.symboltuning.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.lemmata.engine.Device;
import org.lemmata.engine.Step;
import org.lemmata.engine.Tensor;
import org.lemmata.linalg.random.Streams;
import org.lemmata.symboltuning.model.Score;
import org.lemmata.symboltuning.model.SymbolModel;
import org.lemmata.symboltuning.world.Episode;
import org.lemmata.symboltuning.world.EpisodeKind;
import org.lemmata.symboltuning.world.Labelling;
import org.lemmata.symboltuning.world.SymbolSort;
import org.lemmata.symboltuning.world.WordWorld;

/**
 * What a model is asked, on tasks that were held out of tuning unless said otherwise: eight
 * exemplars, four a cluster.
 */
public enum Evaluation {
  /** Natural labels, named before. */
  RELEVANT_INSTRUCTED(Labelling.NATURAL, SymbolSort.TUNED, true, false),
  /** Natural labels. */
  RELEVANT(Labelling.NATURAL, SymbolSort.TUNED, false, false),
  /** Unseen symbols, with an instruction that names the natural labels. */
  INSTRUCTED(Labelling.SYMBOLS, SymbolSort.SAME_LENGTH, true, false),
  /** Unseen symbols, without. */
  NEITHER(Labelling.SYMBOLS, SymbolSort.SAME_LENGTH, false, false),
  /** Natural labels exchanged. */
  FLIPPED(Labelling.FLIPPED, SymbolSort.TUNED, false, false),
  /** Symbols of tuning. */
  SEEN(Labelling.SYMBOLS, SymbolSort.TUNED, false, false),
  /** Unseen symbols that are longer than those of tuning. */
  LONGER(Labelling.SYMBOLS, SymbolSort.LONGER, false, false),
  /** Unseen symbols on tasks of tuning. */
  TUNED_TASKS(Labelling.SYMBOLS, SymbolSort.SAME_LENGTH, false, true);

  private static final int AT_ONCE = 128;

  private final Labelling labelling;
  private final SymbolSort sort;
  private final boolean instructed;
  private final boolean onTuned;

  Evaluation(Labelling labelling, SymbolSort sort, boolean instructed, boolean onTuned) {
    this.labelling = labelling;
    this.sort = sort;
    this.instructed = instructed;
    this.onTuned = onTuned;
  }

  /** As tables write it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The episodes that are asked, the same for every model.
   *
   * @param tuned how many clusters are for tuning
   * @param count how many episodes
   */
  List<Episode> episodes(WordWorld world, int tuned, Streams streams, int count) {
    EpisodeKind kind = new EpisodeKind(labelling, sort, instructed, true);
    Streams own = streams.child(label());
    List<Integer> clusters =
        onTuned ? ClusterPairs.tuned(tuned) : ClusterPairs.heldOut(world, tuned);
    return IntStream.range(0, count)
        .mapToObj(i -> kind.draw(world, clusters, own.stream(i)))
        .toList();
  }

  /**
   * What a model answers; the same episodes for every model.
   *
   * @param parameters of the model
   * @param count how many episodes, at least 1
   */
  Score score(
      Device device,
      SymbolModel model,
      Tensor parameters,
      WordWorld world,
      Streams streams,
      int count) {
    List<Episode> episodes = episodes(world, ClusterPairs.TUNED, streams, count);
    List<Score> scores = new ArrayList<>();
    for (int from = 0; from < count; from += AT_ONCE) {
      List<Episode> some = episodes.subList(from, Math.min(count, from + AT_ONCE));
      float[] logits = Step.compute(() -> model.answers(device, parameters, some).floats());
      scores.add(Score.of(some, logits, world.firstLabel()));
    }
    return Score.joint(scores);
  }
}
