package org.lemmata.sophia.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.lemmata.engine.home.Libraries;
import org.lemmata.study.Repeats;
import org.lemmata.study.Request;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;
import org.lemmata.study.param.Param;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Table;

/** The curves of several repetitions of a training, together. */
public final class LanguageCurves {

  private LanguageCurves() {}

  /**
   * Repeated trainings.
   *
   * @param setting of all
   * @param repetitions how many
   */
  public record Parameters(
      @Group LanguageSetting setting,
      @Param(
              value = "number of repetitions, which are seed=1, 2, …",
              byDefault = "5",
              min = 1,
              max = 1000,
              trial = {1, 2})
          int repetitions) {

    private Parameters canonical() {
      return new Parameters(setting.canonical(), repetitions);
    }
  }

  /** All repetitions at one step. */
  private record Row(
      long step,
      long passes,
      double mean,
      double low,
      double high,
      double winRate,
      double clipRate) {}

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("sophia.language-curves", Parameters.class)
          .title("Repeated trainings of a small language model, step by step")
          .describedBy(
              """
              The mean over repetitions of sophia.language-model, with the least and the largest
              validation loss, from the first row after the beginning on. Where a repetition has
              failed, there is none.
              """)
          .canonical(Parameters::canonical)
          .repeats(Repeats.BITS_PER_DEVICE)
          .needs(Libraries.need())
          .rows(Row.class)
          .whole("step", "steps taken", Row::step)
          .whole("passes", "forward and backward passes over a batch", Row::passes)
          .real("validation_loss", "nat", "mean loss a token on what is held out", Row::mean)
          .real("least_loss", "nat", "the least of the repetitions", Row::low)
          .real("largest_loss", "nat", "the largest of the repetitions", Row::high)
          .real("win_rate", "mean share of coordinates that Sophia does not clip", Row::winRate)
          .real("clip_rate", "mean share of steps whose gradient was clipped", Row::clipRate)
          .computedBy((p, run, out) -> rows(p, run).forEach(out));

  private static List<Row> rows(Parameters p, Run run) {
    Map<String, String> set = ParameterSpec.of(LanguageSetting.class).format(p.setting);
    List<Integer> seeds = IntStream.rangeClosed(1, p.repetitions).boxed().toList();
    Table all = run.table(LanguageStudy.STUDY, Request.of(set, 0).sweep("seed", seeds));
    double[] steps = all.doubles("step");
    SortedMap<Long, List<Integer>> byStep = new TreeMap<>();
    for (int row = 0; row < steps.length; row++) {
      byStep.computeIfAbsent((long) steps[row], step -> new ArrayList<>()).add(row);
    }
    // The first steps fall so far that nothing else would be seen of a figure.
    SortedMap<Long, List<Integer>> begun = byStep.tailMap(1L);
    List<Row> rows = new ArrayList<>();
    (begun.isEmpty() ? byStep : begun)
        .forEach((step, places) -> rows.add(row(all, step, places, p.repetitions)));
    return rows;
  }

  private static Row row(Table all, long step, List<Integer> places, int repetitions) {
    boolean whole = places.size() == repetitions;
    return new Row(
        step,
        (long) all.doubles("passes")[places.get(0)],
        whole ? column(all, "validation_loss", places).average().orElseThrow() : Double.NaN,
        whole ? column(all, "validation_loss", places).min().orElseThrow() : Double.NaN,
        whole ? column(all, "validation_loss", places).max().orElseThrow() : Double.NaN,
        whole ? column(all, "win_rate", places).average().orElseThrow() : Double.NaN,
        whole ? column(all, "clip_rate", places).average().orElseThrow() : Double.NaN);
  }

  private static DoubleStream column(Table all, String name, List<Integer> places) {
    double[] values = all.doubles(name);
    return places.stream().mapToDouble(place -> values[place]);
  }
}
