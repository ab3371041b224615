package org.lemmata.symboltuning.train;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lemmata.linalg.random.Stream;
import org.lemmata.symboltuning.world.Episode;
import org.lemmata.symboltuning.world.EpisodeKind;
import org.lemmata.symboltuning.world.Labelling;
import org.lemmata.symboltuning.world.SymbolSort;
import org.lemmata.symboltuning.world.WordWorld;

/** The stages of training: pre-training, instruction tuning, and what is done from there. */
public enum TuningArm {
  /** Pre-training: natural labels and a fraction of episodes with symbols, on all tasks. */
  PT(null),
  /** Instruction tuning after it: natural labels, named before, on the tasks of tuning. */
  IT(PT),
  /** Continued instruction tuning. */
  CIT(IT),
  /** Symbol tuning: symbols without instructions. */
  ST(IT),
  /** Symbol tuning in which 30% of the episodes are those of instruction tuning. */
  ST_MIX(IT),
  /** Symbols that say nothing of the words. */
  RANDLAB(IT),
  /** Symbols that are the same for a cluster in every episode. */
  FIXEDSYM(IT);

  private static final double MIXED = 0.3;

  private static final EpisodeKind NATURAL = kind(Labelling.NATURAL, false);
  private static final EpisodeKind INSTRUCTION = kind(Labelling.NATURAL, true);
  private static final EpisodeKind SYMBOLS = kind(Labelling.SYMBOLS, false);
  private static final EpisodeKind UNINFORMATIVE = kind(Labelling.UNINFORMATIVE, false);
  private static final EpisodeKind FIXED = kind(Labelling.FIXED, false);

  private final TuningArm parent;

  TuningArm(TuningArm parent) {
    this.parent = parent;
  }

  private static EpisodeKind kind(Labelling labelling, boolean instructed) {
    return new EpisodeKind(labelling, SymbolSort.TUNED, instructed, false);
  }

  /** The stage from whose end it begins; pre-training has none. */
  public Optional<TuningArm> parent() {
    return Optional.ofNullable(parent);
  }

  /** Whether another stage begins where it ends. */
  public boolean isParent() {
    return this == PT || this == IT;
  }

  /** As tables write it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The episodes of a step. */
  List<Episode> batch(Protocol protocol, WordWorld world, Stream random) {
    List<Integer> clusters =
        switch (this) {
          case PT -> ClusterPairs.all(world);
          case IT, CIT -> ClusterPairs.tuned(ClusterPairs.TUNED);
          case ST, ST_MIX, RANDLAB, FIXEDSYM -> ClusterPairs.tuned(protocol.tasks());
        };
    return IntStream.range(0, protocol.batch())
        .mapToObj(i -> kind(protocol.fraction(), random).draw(world, clusters, random))
        .toList();
  }

  /**
   * The kind of the next episode.
   *
   * @param fraction q, the part of pre-training whose labels are symbols
   */
  EpisodeKind kind(double fraction, Stream random) {
    return switch (this) {
      case PT ->
          random.nextDouble() < fraction
              ? SYMBOLS
              : random.nextDouble() < 0.5 ? INSTRUCTION : NATURAL;
      case IT, CIT -> INSTRUCTION;
      case ST -> SYMBOLS;
      case ST_MIX -> random.nextDouble() < MIXED ? INSTRUCTION : SYMBOLS;
      case RANDLAB -> UNINFORMATIVE;
      case FIXEDSYM -> FIXED;
    };
  }
}
