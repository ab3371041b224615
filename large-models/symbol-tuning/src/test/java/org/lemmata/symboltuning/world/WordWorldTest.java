package org.lemmata.symboltuning.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordWorldTest {

  @Test
  void tokensAreNumberedWithoutGapOrOverlap() {
    WordWorld world = new WordWorld(5, 9, 7, 3);
    Set<Integer> all = new HashSet<>(Set.of(WordWorld.INSTRUCTION, WordWorld.BLANK));
    for (int cluster = 0; cluster < 5; cluster++) {
      for (int word = 0; word < 9; word++) {
        all.add(world.word(cluster, word));
        assertEquals(cluster, world.clusterOf(world.word(cluster, word)));
      }
      all.add(world.naturalLabel(cluster));
    }
    for (SymbolSort sort : SymbolSort.values()) {
      for (int i = 0; i < world.symbols(sort); i++) {
        all.add(world.symbol(sort, i));
      }
    }
    assertEquals(2 + 45 + 5 + 7 + 3 + 3, all.size());
    assertEquals(all.size(), world.tokens());
    assertEquals(world.naturalLabel(0), world.firstLabel());
    assertEquals(world.symbol(SymbolSort.TUNED, 0), world.firstSymbol());
    assertEquals(world.symbol(SymbolSort.SAME_LENGTH, 0), world.firstUnseen());
  }

  @Test
  void worldsTooSmallAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new WordWorld(3, 9, 7, 3));
    assertThrows(IllegalArgumentException.class, () -> new WordWorld(4, 8, 7, 3));
    assertThrows(IllegalArgumentException.class, () -> new WordWorld(8, 9, 7, 3));
    assertThrows(IllegalArgumentException.class, () -> new WordWorld(4, 9, 7, 1));
  }
}
