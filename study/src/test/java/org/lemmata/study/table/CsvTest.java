package org.lemmata.study.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class CsvTest {

  @Property(tries = 300)
  void everyCellReadsBackExactly(@ForAll("tables") Table table) throws IOException {
    List<CSVRecord> lines =
        CSVFormat.DEFAULT.parse(new StringReader(Csv.write(table))).getRecords();
    assertEquals(table.size() + 1, lines.size());
    for (int i = 0; i < table.size(); i++) {
      CSVRecord line = lines.get(i + 1);
      String real = line.get(0);
      assertEquals(table.row(i).get(0), real.isEmpty() ? Double.NaN : Double.parseDouble(real));
      assertEquals(table.row(i).get(1), Long.parseLong(line.get(1)));
      assertEquals(table.row(i).get(2), line.get(2));
    }
  }

  @Property
  void theShortestTextOfAFiniteDoubleReadsBack(@ForAll("doubles") double value) {
    if (Double.isFinite(value)) {
      double withoutSignOfZero = value + 0.0;
      assertEquals(
          Double.doubleToLongBits(withoutSignOfZero),
          Double.doubleToLongBits(Numbers.real(Numbers.shortest(value))));
    }
  }

  @Test
  void zeroHasNoSignInATable() {
    Table table =
        Table.with(List.of(Column.real("x", "x"), Column.real("y", "y")))
            .row(-0.0, 0)
            .row(0.0, -0.0)
            .build();
    assertEquals("x,y\n0,0\n0,0\n", Csv.write(table));
    assertEquals(List.of("0", "0"), table.texts("x"));
    assertEquals(0, Double.doubleToRawLongBits(table.doubles("x")[0]));
    assertFalse(TableJson.write(table).contains("-0"), () -> TableJson.write(table));
  }

  @Test
  void theHeaderNamesTheColumns() {
    Table table =
        Table.with(List.of(Column.whole("n", "n"), Column.text("a,b", "odd name"))).build();
    assertEquals("n,\"a,b\"\n", Csv.write(table));
  }

  @Provide
  Arbitrary<Table> tables() {
    return Tables.any();
  }

  @Provide
  Arbitrary<Double> doubles() {
    return Tables.doubles();
  }

  @Test
  void aSentenceHasPlainPowersOfTen() {
    assertEquals("1e-6", Numbers.inWords(1e-6));
    assertEquals("1.5e12", Numbers.inWords(1.5e12));
    assertEquals("0.25", Numbers.inWords(0.25));
    assertEquals("3", Numbers.inWords(3));
  }
}
