package org.lemmata.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;

class RepeatsTest {

  private static final Repeats TENTH = Repeats.within(Map.of("loss", 0.1));

  private static Table table(long step, double loss) {
    return Table.with(List.of(Column.whole("step", "a step"), Column.real("loss", "a loss")))
        .row(step, loss)
        .build();
  }

  @Test
  void bitsAreTheSameEverywhere() {
    assertEquals(Optional.empty(), Repeats.BITS.broken(table(1, 2), table(1, 2), false));
    assertEquals(
        "row 1, column loss: 2.0 before, and now 2.0000000000000004",
        Repeats.BITS.broken(table(1, 2), table(1, Math.nextUp(2.0)), false).orElseThrow());
  }

  @Test
  void bitsOfADeviceAreComparedOnThatDevice() {
    Table other = table(1, Math.nextUp(2.0));
    assertTrue(Repeats.BITS_PER_DEVICE.broken(table(1, 2), other, true).isPresent());
    assertEquals(Optional.empty(), Repeats.BITS_PER_DEVICE.broken(table(1, 2), other, false));
  }

  @Test
  void aToleranceIsForItsColumn() {
    assertEquals(Optional.empty(), TENTH.broken(table(1, 2), table(1, 2.0625), false));
    assertEquals(Optional.empty(), TENTH.broken(table(1, Double.NaN), table(1, Double.NaN), true));
    assertTrue(TENTH.broken(table(1, 2), table(1, 2.125), false).isPresent());
    assertTrue(TENTH.broken(table(1, 2), table(1, Double.NaN), false).isPresent());
    assertTrue(TENTH.broken(table(1, 2), table(2, 2), false).isPresent(), "another column");
    Table empty = Table.with(table(1, 2).columns()).build();
    assertEquals(
        "there were 1 rows, and now there are 0",
        TENTH.broken(table(1, 2), empty, false).orElseThrow());
    assertThrows(IllegalArgumentException.class, () -> Repeats.within(Map.of("loss", 0.0)));
  }

  @Test
  void nothingPromisedIsNeverBroken() {
    assertEquals(Optional.empty(), Repeats.NOT.broken(table(1, 2), table(3, 4), true));
  }

  @Test
  void whoUsesTwoPromisesTheLess() {
    List<Repeats> all = List.of(Repeats.BITS, TENTH, Repeats.BITS_PER_DEVICE, Repeats.NOT);
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < all.size(); j++) {
        assertEquals(all.get(Math.max(i, j)), Repeats.weaker(all.get(i), all.get(j)));
      }
      String sentence = all.get(i).sentence();
      assertTrue(sentence.startsWith("Run again ") && sentence.endsWith("."), sentence);
    }
    assertTrue(TENTH.sentence().contains("loss to 0.1"), TENTH.sentence());
  }
}
