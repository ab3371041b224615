package org.lemmata.toolmakers.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lemmata.study.Need;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

/** What is made of the live study's table; what fills it is tested with the endpoint. */
class LiveClaimTest {

  private static Table.Builder table() {
    return Table.with(
        List.of(
            Column.text("task", "the task"),
            Column.real("gain", "mean difference"),
            Column.real("gain_square", "mean square difference")));
  }

  /** Without any tool there is nothing to compare, and the claim is left out. */
  @Test
  void noToolIsNoEvidence() {
    Table none = table().row("dyck", Double.NaN, Double.NaN).build();
    Need.Missing missing = assertThrows(Need.Missing.class, () -> LiveClaim.of(none, 1));
    assertEquals(
        "No tool was made for any task by the model at the endpoint, so that there is no gain to"
            + " measure.",
        missing.getMessage());
  }

  @Test
  void eachTaskWithAToolIsAPart() {
    Table some = table().row("dyck", Double.NaN, Double.NaN).row("word-sorting", 0.5, 0.5).build();
    List<String> names =
        LiveClaim.of(some, 1).comparisons().stream().map(comparison -> comparison.name()).toList();
    assertEquals(List.of("gain, word-sorting"), names);
  }
}
