package org.lemmata.hessian.flatness.study;

import java.util.List;
import java.util.Locale;
import org.lemmata.hessian.flatness.param.ProblemLaw;
import org.lemmata.hessian.flatness.sensing.DescentDiverged;
import org.lemmata.hessian.flatness.sensing.Method;
import org.lemmata.hessian.flatness.sensing.Problem;
import org.lemmata.hessian.flatness.sensing.SensingTraining;
import org.lemmata.hessian.flatness.sensing.Settings;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.Svd;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** Singular values of what each method learns of one problem. */
public final class SpectrumStudy implements Study<SpectrumStudy.Parameters> {

  /** What can be set. */
  public record Parameters(
      @Param(
              value = "side d of the random M*, and width of the network",
              byDefault = "10",
              min = 1,
              max = 40,
              trial = {1, 5})
          int d,
      @Param(
              value = "rank of M*, whose singular values are 1",
              byDefault = "2",
              min = 1,
              max = 40,
              trial = {1, 2})
          int rank,
      @Param(
              value = "number n of Gaussian measurements",
              byDefault = "70",
              min = 1,
              max = 10_000,
              trial = {1, 20})
          int samples,
      @Param(
              value = "depth L",
              byDefault = "3",
              min = 1,
              max = 12,
              trial = {1, 3})
          int depth,
      @Param(
              value = "most steps of a descent; of flatness, in each stage of λ",
              byDefault = "200000",
              min = 1,
              max = 1e9,
              trial = {1, 200})
          long steps) {}

  @Override
  public String id() {
    return "flatness.spectrum";
  }

  @Override
  public String title() {
    return "Singular values of what each method learns";
  }

  @Override
  public String description() {
    return "The singular values of M* and of the matrix that each method of flatness.sensing ends"
        + " with on one and the same problem, with that study's default settings. Our setting:"
        + " the paper's own is not known to us.";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.text("method", "the method, or truth for M* itself"),
        Column.whole("index", "index of the singular value, from 1 for the largest"),
        Column.real("value", "the singular value"));
  }

  @Override
  public Table run(Parameters p, Run run) {
    ProblemLaw law = ProblemLaw.gaussian(p.d, p.rank, p.samples);
    Problem problem = law.draw(run.streams(), 0);
    Streams training = run.streams().child("training");
    Settings usual = Settings.NOTES;
    Settings settings =
        new Settings(
            usual.scale(), usual.rate(), usual.eta(), usual.sigma(), usual.lambda(), p.steps, 1);
    Method[] methods = Method.values();
    try {
      List<Matrix> products =
          run.parallel()
              .map(
                  methods.length,
                  i ->
                      SensingTraining.run(
                              methods[i], problem, law.widths(p.depth), settings, training)
                          .product());
      Table.Builder table = Table.with(columns());
      add(table, "truth", problem.truth());
      for (int i = 0; i < methods.length; i++) {
        add(table, methods[i].name().toLowerCase(Locale.ROOT).replace('_', '-'), products.get(i));
      }
      return table.build();
    } catch (DescentDiverged e) {
      throw new InvalidParameter(
          "depth", p.depth, "such that the default step sizes converge; " + e.getMessage());
    }
  }

  private static void add(Table.Builder table, String method, Matrix product) {
    double[] values = Svd.of(product).values();
    for (int i = 0; i < values.length; i++) {
      table.row(method, i + 1, values[i]);
    }
  }
}
