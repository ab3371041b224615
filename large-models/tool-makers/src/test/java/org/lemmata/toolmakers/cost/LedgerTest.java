package org.lemmata.toolmakers.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LedgerTest {

  /** By hand: 100 + 3n against 13n cross at n = 10, exactly. */
  @Test
  void byHand() {
    Ledger ledger = new Ledger(100, 2, 1, 13);
    assertEquals(OptionalLong.of(10), ledger.breakEven());
    assertEquals(130, ledger.latm(10));
    assertEquals(130, ledger.direct(10));
    assertEquals(OptionalLong.of(11), new Ledger(101, 2, 1, 13).breakEven());
    assertEquals(OptionalLong.empty(), new Ledger(1, 7, 6, 13).breakEven());
    assertEquals(OptionalLong.of(1), new Ledger(0, 0, 0, 1).breakEven());
    assertThrows(IllegalArgumentException.class, () -> new Ledger(0, 0, -1, 1));
  }

  @Test
  void theLargestCostsDoNotOverflow() {
    long most = Long.MAX_VALUE;
    assertEquals(
        OptionalLong.of(4_611_686_018_427_387_904L), new Ledger(most, 0, 0, 2).breakEven());
    assertEquals(OptionalLong.of(most), new Ledger(most, 0, 0, 1).breakEven());
    assertEquals(OptionalLong.of(1), new Ledger(most, 0, 0, most).breakEven());
    assertEquals(OptionalLong.of(1), new Ledger(0, 0, 0, most).breakEven());
    assertEquals(OptionalLong.empty(), new Ledger(10, most, most, 0).breakEven());
    assertEquals(OptionalLong.empty(), new Ledger(10, most, most, most).breakEven());
    assertThrows(ArithmeticException.class, () -> new Ledger(1, most, 0, 0).latm(1));
    assertThrows(ArithmeticException.class, () -> new Ledger(0, 0, 0, most).direct(2));
  }

  @Property
  void paidFromBreakEvenOnAndNotBefore(
      @ForAll @LongRange(max = 100_000) long make,
      @ForAll @LongRange(max = 500) long use,
      @ForAll @LongRange(max = 500) long dispatch,
      @ForAll @LongRange(min = 1001, max = 3000) long direct) {
    Ledger ledger = new Ledger(make, use, dispatch, direct);
    long paid = ledger.breakEven().orElseThrow();
    assertTrue(ledger.latm(paid) <= ledger.direct(paid));
    assertTrue(paid == 1 || ledger.latm(paid - 1) > ledger.direct(paid - 1));
  }
}
