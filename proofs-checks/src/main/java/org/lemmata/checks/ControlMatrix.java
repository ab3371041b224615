package org.lemmata.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lemmata.study.claim.Comparison;
import org.lemmata.study.claim.Role;
import org.lemmata.study.claim.Verdict;

/**
 * Which control refutes which comparison of a claim.
 *
 * @param controls names of the columns after the claim's own, in the claim's order
 * @param rows one a comparison, in the order of the evidence
 */
public record ControlMatrix(List<String> controls, List<Row> rows) {

  /**
   * One comparison.
   *
   * @param comparison the claim's own
   * @param own its verdict in the claim's setting
   * @param others its verdict in each control; empty where that control has no such comparison
   */
  public record Row(Comparison comparison, Verdict own, List<Optional<Verdict>> others) {

    /** Keeps an immutable copy. */
    public Row {
      others = List.copyOf(others);
    }

    /** Whether some control, or the claim itself, has that verdict on the comparison. */
    public boolean hasSeen(Verdict verdict) {
      return own == verdict
          || others.stream().anyMatch(other -> other.isPresent() && other.get() == verdict);
    }
  }

  /** Keeps immutable copies. */
  public ControlMatrix {
    controls = List.copyOf(controls);
    rows = List.copyOf(rows);
  }

  static ControlMatrix of(Result result) {
    List<Row> rows = new ArrayList<>();
    for (Judged.Part part : result.judged().parts()) {
      String name = part.comparison().name();
      rows.add(
          new Row(
              part.comparison(),
              part.verdict(),
              result.controls().stream().map(control -> control.judged().of(name)).toList()));
    }
    return new ControlMatrix(
        result.controls().stream().map(control -> control.control().name()).toList(), rows);
  }

  /** The headlines on which no setting has that verdict: nothing shows that it can come out. */
  public List<String> never(Verdict verdict) {
    return rows.stream()
        .filter(row -> row.comparison().role() == Role.HEADLINE)
        .filter(row -> !row.hasSeen(verdict))
        .map(row -> row.comparison().name())
        .toList();
  }

  /** The comparisons that some control lacks, so that it is not the same examination. */
  public List<String> missing() {
    return rows.stream()
        .filter(row -> row.others().stream().anyMatch(Optional::isEmpty))
        .map(row -> row.comparison().name())
        .toList();
  }
}
