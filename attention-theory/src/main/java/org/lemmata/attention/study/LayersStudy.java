package org.lemmata.attention.study;

import java.util.function.Consumer;
import org.lemmata.attention.exact.LayeredSteps;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;

/** The optimal steps of several layers. */
public final class LayersStudy {

  private LayersStudy() {}

  /** What can be set. */
  public record Parameters(
      @Param(
              value = "dimension d of the covariates",
              byDefault = "5",
              min = 1,
              max = 1e6,
              trial = {1, 8})
          int d,
      @Param(
              value = "examples n in the prompt",
              byDefault = "20",
              min = 1,
              max = 1e9,
              trial = {1, 100})
          int n,
      @Param(
              value = "layers L, each one preconditioned step",
              byDefault = "3",
              min = 1,
              max = LayeredSteps.MOST_LAYERS,
              trial = {1, 4})
          int layers) {}

  /** One layer's step. */
  private record Row(int layer, double step, double loss) {}

  /** The study. */
  public static final Study<Parameters> STUDY =
      Study.of("attention.layers", Parameters.class)
          .title("The optimal steps of several layers")
          .describedBy(
              """
              In the setting of Ahn et al. (arXiv 2306.00297, Figure 2: prior Σ⁻¹, no noise, Aᵢ =
              −aᵢ Σ⁻¹) the loss of L layers is E tr ∏(I − aᵢ S/n)². The optimal steps are reciprocal
              roots of the optimal polynomial, found from exact Wishart moments without training
              (derived for this project); they do not depend on Σ.
              """)
          .rows(Row.class)
          .whole("layer", "index of the step in ascending order, from 1", Row::layer)
          .real("step", "the optimal step aᵢ", Row::step)
          .real("loss", "the least loss of all L layers, the same in each row", Row::loss)
          .computedBy((p, run, out) -> steps(p, out));

  private static void steps(Parameters p, Consumer<? super Row> out) {
    LayeredSteps best = LayeredSteps.of(p.d, p.n, p.layers);
    for (int i = 0; i < best.steps().size(); i++) {
      out.accept(new Row(i + 1, best.steps().get(i), best.loss()));
    }
  }
}
