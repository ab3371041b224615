package org.lemmata.sophia.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lemmata.sophia.language.Contender;
import org.lemmata.study.Request;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.table.Table;

/**
 * How claims and the figure train the language model: its size at each scale, and the setting of
 * each optimiser, tuned on a repetition that none of them uses.
 *
 * @param size of the model and its steps, as {@code name=value}
 * @param steps of a training
 * @param every so many steps a row
 * @param repetitions how many
 */
public record LanguageProtocol(List<String> size, int steps, int every, int repetitions) {

  private static final LanguageProtocol TINY =
      new LanguageProtocol(
          List.of("layers=1", "width=32", "heads=2", "context=32", "windows=4"), 40, 20, 3);
  private static final LanguageProtocol SMALL =
      new LanguageProtocol(
          List.of("layers=2", "width=64", "heads=4", "context=64", "windows=8"), 300, 50, 5);
  private static final LanguageProtocol LONG = new LanguageProtocol(SMALL.size, 900, 150, 10);

  /** Keeps an immutable copy. */
  public LanguageProtocol {
    size = List.copyOf(size);
  }

  /** The protocol of a scale. */
  public static LanguageProtocol at(Scale scale) {
    return scale.choose(TINY, SMALL, LONG);
  }

  /** The same, repeated so many times. */
  public LanguageProtocol repeated(int times) {
    return new LanguageProtocol(size, steps, every, times);
  }

  /** The setting of an optimiser, as {@code name=value}: the best of the grid of the notes. */
  public static List<String> tuned(Contender contender) {
    return switch (contender) {
      case ADAMW -> setting(contender, "rate=0.004", "b1=0.8");
      case SIGN -> setting(contender, "rate=0.002", "b1=0.8");
      case LION -> setting(contender, "rate=0.001", "b1=0.8");
      case SOPHIA_G, SOPHIA_H, TRUE_LABELS, SHUFFLED ->
          setting(contender, "rate=0.002", "b1=0.8", "gamma=0.1");
    };
  }

  private static List<String> setting(Contender contender, String... others) {
    List<String> all = new ArrayList<>(List.of("optimiser=" + contender.label()));
    all.addAll(List.of(others));
    return all;
  }

  /** What is set for a training of so many steps. */
  public List<String> settings(Contender contender, int length) {
    List<String> all = new ArrayList<>(tuned(contender));
    all.addAll(size);
    all.add("steps=" + length);
    all.add("every=" + every);
    return all;
  }

  /**
   * The validation losses at the end of trainings of so many steps, one a repetition; NaN where one
   * has failed.
   *
   * @param instead what is set otherwise
   */
  public double[] losses(Run run, Contender contender, int length, List<String> instead) {
    return ends(run, contender, length, instead, "validation_loss");
  }

  /** The same with the tuned setting. */
  public double[] losses(Run run, Contender contender, int length) {
    return losses(run, contender, length, List.of());
  }

  /** The passes of trainings of so many steps, one a repetition. */
  public double[] passes(Run run, Contender contender, int length) {
    return ends(run, contender, length, List.of(), "passes");
  }

  private double[] ends(
      Run run, Contender contender, int length, List<String> instead, String column) {
    List<Integer> seeds = IntStream.rangeClosed(1, repetitions).boxed().toList();
    Map<String, String> set = new LinkedHashMap<>();
    set.putAll(Request.with(settings(contender, length).toArray(String[]::new)).set());
    set.putAll(Request.with(instead.toArray(String[]::new)).set());
    Table all = run.table(LanguageStudy.STUDY, Request.of(set, 0).sweep("seed", seeds));
    double[] values = all.doubles(column);
    double[] seed = all.doubles("seed");
    double[] ends = new double[repetitions];
    for (int row = 0; row < values.length; row++) {
      // Rows of a repetition come in the order of its steps: the last one stays.
      ends[(int) seed[row] - 1] = values[row];
    }
    return ends;
  }
}
