package org.lemmata.study.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
  void theShortestTextOfADoubleReadsBack(@ForAll("doubles") double value) {
    assertEquals(
        Double.doubleToLongBits(value),
        Double.doubleToLongBits(Numbers.parse(Numbers.shortest(value))));
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
