package org.lemmata.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lemmata.study.param.Param;
import org.lemmata.study.run.Runner;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Csv;

class DeclarationTest {

  record Settings(@Param(value = "rows", byDefault = "2", min = 0, max = 9) int rows) {}

  /** A row. */
  record Row(int place, double half, String name) {}

  private static Declaration<Settings> begun() {
    return Study.of("toy.declared", Settings.class)
        .title("Declared")
        .describedBy(
            """
            Counts
            in halves.
            """)
        .objecting(p -> p.rows() == 3 ? List.of("Three is too many.") : List.of());
  }

  private static Study<Settings> study() {
    return begun()
        .rows(Row.class)
        .text("name", "a name", Row::name)
        .whole("place", "from 0", Row::place)
        .real("half", "half the place", Row::half)
        .computedBy(
            (p, run, out) -> {
              for (int i = 0; i < p.rows(); i++) {
                out.accept(new Row(i, i / 2.0, "n" + i));
              }
            });
  }

  @Test
  void rowsBecomeColumnsByName() {
    assertEquals(
        "name,place,half\nn0,0,0\nn1,1,0.5\n",
        Csv.write(Runner.plain().run(study(), Request.with())));
    assertEquals(
        List.of(
            Column.text("name", "a name"),
            Column.whole("place", "from 0"),
            Column.real("half", "half the place")),
        study().columns());
    assertEquals("Counts in halves.", study().description());
    assertEquals(List.of("Three is too many."), study().objections(new Settings(3)));
    assertEquals(DeclarationTest.class, study().home());
  }

  @Test
  void aSweepLeadsWithItsSweptColumn() {
    assertEquals(
        "rows,name,place,half\n1,n0,0,0\n2,n0,0,0\n2,n1,1,0.5\n",
        Csv.write(Runner.plain().run(study(), Request.with().sweep("rows", List.of(1, 2)))));
  }

  @Test
  void twoColumnsOfOneNameAreRefused() {
    Declaration.Columns<Settings, Row> twice =
        begun()
            .rows(Row.class)
            .whole("place", "from 0", Row::place)
            .real("place", "half", Row::half);
    assertThrows(IllegalArgumentException.class, () -> twice.computedBy((p, run, out) -> {}));
  }

  @Test
  void aColumnMayNotHaveTheNameOfAParameterThatMayBeSwept() {
    Declaration.Columns<Settings, Row> rows =
        begun().rows(Row.class).whole("rows", "from 0", Row::place);
    assertEquals(
        "toy.declared: two columns, or a column and a parameter, are called rows",
        assertThrows(IllegalArgumentException.class, () -> rows.computedBy((p, run, out) -> {}))
            .getMessage());
  }
}
