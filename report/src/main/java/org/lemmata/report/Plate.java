package org.lemmata.report;

import java.time.Duration;
import java.util.List;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.table.Provenance;

/**
 * A figure on the page, or why it is not there.
 *
 * @param figure what was to be drawn
 * @param svg the drawing; empty when there is none
 * @param sources where its tables came from, in the order of its inputs
 * @param missing why there is no drawing; empty when there is one
 * @param failed whether drawing it went wrong, rather than being left out at this scale
 * @param cpu the CPU time of its tables, without those of figures before it, and of the drawing;
 *     zero where it was not measured
 */
public record Plate(
    Figure figure,
    String svg,
    List<Provenance> sources,
    String missing,
    boolean failed,
    Duration cpu) {

  /** Keeps an immutable copy. */
  public Plate {
    sources = List.copyOf(sources);
  }

  static Plate drawn(Figure figure, String svg, List<Provenance> sources) {
    return new Plate(figure, svg, sources, "", false, Duration.ZERO);
  }

  static Plate leftOut(Figure figure, String reason) {
    return new Plate(figure, "", List.of(), reason, false, Duration.ZERO);
  }

  static Plate failed(Figure figure, String reason) {
    return new Plate(figure, "", List.of(), reason, true, Duration.ZERO);
  }

  /** The same, for more CPU time. */
  Plate costing(Duration more) {
    return new Plate(figure, svg, sources, missing, failed, cpu.plus(more));
  }
}
