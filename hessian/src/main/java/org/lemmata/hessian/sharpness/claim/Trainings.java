package org.lemmata.hessian.sharpness.claim;

import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.lemmata.hessian.sharpness.study.OutcomeStudy;
import org.lemmata.hessian.sharpness.train.Stage;
import org.lemmata.hessian.sharpness.train.StageList;
import org.lemmata.study.Request;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.table.Table;

/**
 * Trainings of ReLU networks on xor with the squared loss, in stages. What claims train at the
 * quick scale figures may show.
 */
public final class Trainings {

  /** Fresh points to test on beyond the quick scale. */
  static final int TEST = 5000;

  /** Fresh points to test on at the quick scale. */
  public static final int QUICK_TEST = 1000;

  /** Width of the networks at the quick scale, where claims share what they train. */
  public static final int QUICK_WIDTH = 60;

  /** The stages of sharpness-aware minimisation in words. */
  static final String IN_WORDS =
      words(stages(Scale.STANDARD, 1)) + "; at the quick scale " + words(stages(Scale.QUICK, 1));

  private Trainings() {}

  /**
   * Sharpness-aware minimisation as the claims use it: first with a large radius, which is fast,
   * then with smaller ones, which leave less loss. Each radius is multiplied by a factor.
   */
  public static List<Stage> stages(Scale scale, double factor) {
    if (scale == Scale.QUICK) {
      return List.of(
          new Stage(0.015, 0.17 * factor, 1, 0, 350),
          new Stage(0.01, 0.1 * factor, 1, 0, 100),
          new Stage(0.004, 0.05 * factor, 1, 0, 50));
    }
    return List.of(
        new Stage(0.01, 0.2 * factor, 1, 0, 600),
        new Stage(0.005, 0.1 * factor, 1, 0, 200),
        new Stage(0.003, 0.05 * factor, 1, 0, 200));
  }

  /** Stages of batch 1 without decay in words. */
  static String words(List<Stage> stages) {
    StringBuilder text = new StringBuilder("batch 1");
    for (Stage stage : stages) {
      text.append(", ").append(stage.epochs()).append(" epochs of $\\eta = ").append(stage.rate());
      text.append("$, $\\rho = ").append(stage.rho()).append('$');
    }
    return text.toString();
  }

  /**
   * How the first replicates end on points of xor with d = 30, in networks of the width that claims
   * share: {@link #QUICK_WIDTH}, and 100 beyond the quick scale.
   *
   * @param n number of training points
   */
  static Table onXor(
      Run run, Scale scale, int replicates, List<Stage> stages, String architecture, int n) {
    return ends(
        run,
        scale,
        replicates,
        stages,
        "architecture=" + architecture,
        "d=30",
        "samples=" + n,
        "width=" + scale.choose(QUICK_WIDTH, 100, 100));
  }

  /**
   * How the first replicates end, a row each, as sharpness.outcome has it. Replicates are
   * independent; the same replicate of another training has the same random numbers.
   *
   * @param set the settings beside the stages
   */
  static Table ends(Run run, Scale scale, int replicates, List<Stage> stages, String... set) {
    int test = scale.choose(QUICK_TEST, TEST, TEST);
    Stream<String> all =
        Stream.concat(Stream.of(set), Stream.of("stages=" + StageList.of(stages), "test=" + test));
    return run.table(
        OutcomeStudy.STUDY,
        Request.with(all.toArray(String[]::new))
            .sweep("replicate", LongStream.range(0, replicates).boxed().toList()));
  }
}
