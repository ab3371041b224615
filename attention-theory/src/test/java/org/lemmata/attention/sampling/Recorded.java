package org.lemmata.attention.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lemmata.linalg.Matrix;
import org.lemmata.linalg.random.Stream;

/** Labels that remember the covariates they were asked about and what they answered. */
public final class Recorded implements Labels {

  private final Labels labels;
  private final List<double[]> rows = new ArrayList<>();
  private final List<Double> answers = new ArrayList<>();

  /** Records what these labels say. */
  public Recorded(Labels labels) {
    this.labels = labels;
  }

  /** X of the last task. */
  public Matrix x() {
    return Matrix.of(rows.toArray(double[][]::new));
  }

  /** f(xᵢ) of the last task: y when there is no noise. */
  public double[] y() {
    return answers.stream().mapToDouble(answer -> answer).toArray();
  }

  @Override
  public Drawn on(int d) {
    Drawn drawn = labels.on(d);
    return new Drawn() {
      @Override
      public void draw(Stream stream) {
        rows.clear();
        answers.clear();
        drawn.draw(stream);
      }

      @Override
      public double at(double[] x, int from) {
        rows.add(Arrays.copyOfRange(x, from, from + d));
        answers.add(drawn.at(x, from));
        return answers.get(answers.size() - 1);
      }

      @Override
      public void signal(double[] out) {
        drawn.signal(out);
      }
    };
  }
}
