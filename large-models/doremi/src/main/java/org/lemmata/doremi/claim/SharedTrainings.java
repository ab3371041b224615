package org.lemmata.doremi.claim;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.lemmata.doremi.minimax.Mode;
import org.lemmata.doremi.study.Lasts;
import org.lemmata.doremi.study.ModelStudy;
import org.lemmata.doremi.study.RoundsStudy;
import org.lemmata.doremi.study.WeightsStudy;
import org.lemmata.doremi.train.Shares;
import org.lemmata.doremi.weight.DomainWeights;
import org.lemmata.study.Request;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.table.Table;

/** The trainings that claims share, with the sizes of a scale; repetitions count from 0. */
record SharedTrainings(Run run, Scale scale) {

  /** How many domains are built in. */
  static final int DOMAINS = 6;

  /** A number of each repetition. */
  double[] each(IntToDoubleFunction number) {
    return IntStream.range(0, scale.choose(5, 8, 10)).mapToDouble(number).toArray();
  }

  /** The weights that a proxy returns. */
  DomainWeights weights(Mode mode, int repetition) {
    Map<String, String> set = proxy(repetition);
    set.put("mode", mode.name().toLowerCase(Locale.ROOT));
    return Lasts.weights(run.table(WeightsStudy.STUDY, request(set)), DOMAINS);
  }

  /** The loss of the reference in each domain. */
  double[] reference(int repetition) {
    Map<String, String> set = proxy(repetition);
    set.put("evaluations", "1");
    return Lasts.of(run.table(ModelStudy.STUDY, request(set)), "loss", DOMAINS);
  }

  /** The table of a main model. */
  Table model(Shares shares, int repetition) {
    return run.table(ModelStudy.STUDY, request(main(shares, repetition)));
  }

  /** The same at a tenth of the rate. */
  Table slow(Shares shares, int repetition) {
    Map<String, String> set = main(shares, repetition);
    set.put("rate", "0.0003");
    return run.table(ModelStudy.STUDY, request(set));
  }

  /**
   * The last of so many rounds.
   *
   * @param smoothing the share c of the uniform weights
   */
  double change(int rounds, String smoothing, int repetition) {
    Map<String, String> set = proxy(repetition);
    set.put("rounds", Integer.toString(rounds));
    set.put("smoothing", smoothing);
    return Lasts.of(run.table(RoundsStudy.STUDY, request(set)), "change", 1)[0];
  }

  private Map<String, String> main(Shares shares, int repetition) {
    Map<String, String> set = common(repetition);
    set.put("net", scale.choose("2x16", "2x64", "4x128"));
    set.put("steps", scale.choose("80", "600", "4000"));
    set.put("shares", shares.toString());
    return set;
  }

  private Map<String, String> proxy(int repetition) {
    Map<String, String> set = common(repetition);
    set.put("net", scale.choose("1x16", "1x48", "2x64"));
    set.put("steps", scale.choose("120", "500", "2000"));
    return set;
  }

  private Map<String, String> common(int repetition) {
    Map<String, String> set = new LinkedHashMap<>();
    set.put("context", scale.choose("16", "32", "128"));
    set.put("batch", scale.choose("12", "12", "48"));
    set.put("seed", Integer.toString(repetition));
    return set;
  }

  private Request request(Map<String, String> set) {
    return Request.of(set, run.seed());
  }
}
