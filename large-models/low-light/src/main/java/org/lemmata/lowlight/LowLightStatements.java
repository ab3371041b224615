package org.lemmata.lowlight;

import java.util.List;
import org.lemmata.study.Statement;

/** What the abstract states, and which claims stand in for it. */
final class LowLightStatements {

  private LowLightStatements() {}

  static List<Statement> all() {
    return List.of(
        Statement.covered(
                "Scene decomposition",
                "an enhancer of Retinex splits an image into reflectance and illumination",
                "low-light.recomposition",
                "low-light.smoothness",
                "low-light.enhancer-gain",
                "low-light.several-enhancers",
                "low-light.bright")
            .butNot(
                "an enhancer that is trained jointly with the detector: its arms have no claim"),
        Statement.covered(
                "Illumination as an auxiliary",
                "the illumination that enhancement throws away helps the detector",
                "low-light.positive-control",
                "low-light.attributable")
            .butNot("the paper's own fusion, which is not known here"),
        Statement.covered(
                "Semantic aggregation",
                "context of several scales, fed with it, makes detection better",
                "low-light.beats-enhancer",
                "low-light.aggregation")
            .butNot("the paper's own module, which is not known here"),
        Statement.uncovered(
            "Results",
            "state of the art on photographs taken in the dark",
            "the paper's numbers are unavailable, and so are its losses, backbone and schedule"));
  }
}
