package org.lemmata.study.table;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Tables of every kind of column with any cells. */
final class Tables {

  private static final List<Column> COLUMNS =
      List.of(
          Column.real("x", "any double"),
          Column.whole("k", "any long"),
          Column.text("name", "any text"));

  private Tables() {}

  static Arbitrary<Double> doubles() {
    // Bit patterns reach subnormal, negative zero, infinite and NaN cells.
    return Arbitraries.oneOf(
        Arbitraries.longs().map(Double::longBitsToDouble),
        Arbitraries.doubles(),
        Arbitraries.of(
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            -0.0,
            Double.MIN_VALUE,
            2e-44,
            2.2250738585072014E-308));
  }

  static Arbitrary<Table> any() {
    Arbitrary<List<Object>> row =
        Combinators.combine(doubles(), Arbitraries.longs(), Arbitraries.strings())
            .as((x, k, name) -> List.of(canonical(x), k, name));
    return row.list().ofMaxSize(8).map(Tables::table);
  }

  static Provenance provenance(String content) {
    return new Provenance(
        "toy.line",
        java.util.Map.of("d", "3"),
        java.util.Map.of("d", List.of("1", "2")),
        java.util.Map.of("my.csv", "00ff"),
        -7,
        false,
        true,
        content,
        List.of(),
        new Provenance.Build("1", "abc", true, "c0de"),
        new Provenance.Machine("17", "Linux", "cpu", "scalar", 3));
  }

  /** There are many NaN and one empty cell. */
  private static double canonical(double x) {
    return Double.isNaN(x) ? Double.NaN : x;
  }

  private static Table table(List<List<Object>> rows) {
    Table.Builder table = Table.with(COLUMNS);
    new ArrayList<>(rows).forEach(table::row);
    return table.build();
  }
}
