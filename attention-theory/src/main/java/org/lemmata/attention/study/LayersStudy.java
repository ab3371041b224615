package org.lemmata.attention.study;

import java.util.List;
import org.lemmata.attention.exact.LayeredSteps;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.Param;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** The optimal steps of several layers. */
public final class LayersStudy implements Study<LayersStudy.Parameters> {

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

  @Override
  public String id() {
    return "attention.layers";
  }

  @Override
  public String title() {
    return "The optimal steps of several layers";
  }

  @Override
  public String description() {
    return "In the setting of Ahn et al. (arXiv 2306.00297, Figure 2: prior Σ⁻¹, no noise,"
        + " Aᵢ = −aᵢ Σ⁻¹) the loss of L layers is E tr ∏(I − aᵢ S/n)². The optimal"
        + " steps are reciprocal roots of the optimal polynomial, found from exact Wishart moments"
        + " without training (derived for this project); they do not depend on Σ.";
  }

  @Override
  public Class<Parameters> parameters() {
    return Parameters.class;
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.whole("layer", "index of the step in ascending order, from 1"),
        Column.real("step", "the optimal step aᵢ"),
        Column.real("loss", "the least loss of all L layers, the same in each row"));
  }

  @Override
  public Table run(Parameters p, Run run) {
    LayeredSteps best = LayeredSteps.of(p.d(), p.n(), p.layers());
    Table.Builder table = Table.with(columns());
    for (int i = 0; i < best.steps().size(); i++) {
      table.row(i + 1, best.steps().get(i), best.loss());
    }
    return table.build();
  }
}
