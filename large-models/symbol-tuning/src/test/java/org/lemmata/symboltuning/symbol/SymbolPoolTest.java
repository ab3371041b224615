package org.lemmata.symboltuning.symbol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

class SymbolPoolTest {

  private static Stream random(long seed) {
    return Streams.of(seed, "pool").stream(0);
  }

  @Property(tries = 30)
  void unseenSymbolsAreNewAndAsLongOrLonger(@ForAll long seed) {
    SymbolPool pool = SymbolPool.draw(random(seed), 256, 64);
    Set<String> all = new HashSet<>(pool.tuned());
    all.addAll(pool.sameLength());
    all.addAll(pool.longer());
    assertEquals(256 + 64 + 64, all.size());
    Set<String> shapes =
        pool.tuned().stream().map(SymbolPoolTest::shape).collect(Collectors.toSet());
    for (String symbol : pool.sameLength()) {
      assertTrue(shapes.contains(shape(symbol)), symbol);
    }
    for (String symbol : pool.longer()) {
      int longest = kind(symbol).longestOfTuning();
      assertTrue(symbol.length() > longest, symbol);
    }
  }

  /** A share of 3,000 is 1/3 with standard deviation 0.0086; 6 of them. */
  @Test
  void kindsAreEquallyLikely() {
    List<String> tuned = SymbolPool.draw(random(1), 3000, 1).tuned();
    for (SymbolKind kind : SymbolKind.values()) {
      double share = tuned.stream().filter(s -> kind(s) == kind).count() / 3000.0;
      assertEquals(1.0 / 3, share, 0.052, kind::toString);
    }
  }

  @Test
  void countsOutOfRangeAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> SymbolPool.draw(random(1), 10, 11));
    assertThrows(IllegalArgumentException.class, () -> SymbolPool.draw(random(1), 10, 0));
    assertThrows(IllegalArgumentException.class, () -> SymbolPool.draw(random(1), 3001, 1));
  }

  private static String shape(String symbol) {
    return kind(symbol) + " " + symbol.length();
  }

  private static SymbolKind kind(String symbol) {
    char first = symbol.charAt(0);
    return Character.isDigit(first)
        ? SymbolKind.INTEGER
        : Character.isUpperCase(first) ? SymbolKind.LETTERS : SymbolKind.WORD;
  }
}
