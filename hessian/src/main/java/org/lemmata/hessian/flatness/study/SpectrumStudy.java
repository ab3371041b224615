package org.lemmata.hessian.flatness.study;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.lemmata.hessian.flatness.param.ProblemLaw;
import org.lemmata.hessian.flatness.sensing.Approach;
import org.lemmata.hessian.flatness.sensing.Method;
import org.lemmata.hessian.flatness.sensing.SensingProblem;
import org.lemmata.hessian.flatness.sensing.SensingTraining;
import org.lemmata.hessian.flatness.sensing.Settings;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Svd;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Group;

/** Singular values of what each method learns of one problem. */
public final class SpectrumStudy {

  private SpectrumStudy() {}

  /** What can be set. */
  public record Parameters(
      @Group(defaults = "rank=2 samples=70") ProblemLaw law,
      @Group(trial = "depth=1..3 steps=1..200") Settings settings) {}

  /** A singular value. */
  private record Row(String method, int index, double value) {}

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("flatness.spectrum", Parameters.class)
          .title("Singular values of what each method learns")
          .describedBy(
              """
              The singular values of M* and of the matrix that each method of flatness.sensing ends
              with on one and the same problem. Our setting: the paper's own is not known to us.
              """)
          .rows(Row.class)
          .text("method", "the method, or truth for M* itself", Row::method)
          .whole("index", "index of the singular value, from 1 for the largest", Row::index)
          .real("value", "the singular value", Row::value)
          .computedBy(SpectrumStudy::compute);

  private static void compute(Parameters p, Run run, Consumer<? super Row> out) {
    SensingProblem problem = p.law.draw(run.streams(), 0);
    Streams streams = run.streams().child("training");
    List<Method> methods = List.of(Method.values());
    Repetitions repetitions = new Repetitions(run.checkpoint());
    List<double[]> spectra =
        run.parallel()
            .map(
                methods.size(),
                i -> {
                  Approach approach = new Approach(methods.get(i), p.settings);
                  return repetitions.end(
                      i,
                      own ->
                          spectrum(
                              SensingTraining.run(approach, problem, 1, streams, own).product()));
                });
    add("truth", spectrum(problem.truth()), out);
    for (int i = 0; i < methods.size(); i++) {
      add(methods.get(i).name().toLowerCase(Locale.ROOT).replace('_', '-'), spectra.get(i), out);
    }
  }

  private static double[] spectrum(Matrix product) {
    return Svd.of(product).values();
  }

  private static void add(String method, double[] values, Consumer<? super Row> out) {
    for (int i = 0; i < values.length; i++) {
      out.accept(new Row(method, i + 1, values[i]));
    }
  }
}
