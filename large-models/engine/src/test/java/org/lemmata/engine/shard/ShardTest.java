package org.lemmata.engine.shard;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ShardTest {

  @Test
  void shardsLieSideBySideAndCoverTheBatch() {
    int end = 0;
    for (int i = 0; i < 3; i++) {
      Shard shard = new Shard(5, i, 3);
      assertEquals(end, shard.from(12));
      assertEquals(4, shard.size(12));
      end = shard.to(12);
    }
    assertEquals(12, end);
  }

  @Test
  void rowsAreCutWhole() {
    int[] rows = {1, 2, 3, 4, 5, 6, 7, 8};
    assertArrayEquals(new int[] {1, 2, 3, 4}, new Shard(0, 0, 2).cut(rows, 4));
    assertArrayEquals(new int[] {5, 6, 7, 8}, new Shard(0, 1, 2).cut(rows, 4));
    assertArrayEquals(new int[] {5, 6}, new Shard(0, 2, 4).cut(rows, 4));
    assertArrayEquals(rows, new Shard(0, 0, 1).cut(rows, 4));
  }

  @Test
  void unequalShardsAndPlacesThatAreNoneAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Shard(0, 0, 3).size(10));
    assertThrows(IllegalArgumentException.class, () -> new Shard(0, 0, 3).size(0));
    assertThrows(IllegalArgumentException.class, () -> new Shard(0, 3, 3));
    assertThrows(IllegalArgumentException.class, () -> new Shard(0, -1, 3));
    assertThrows(IllegalArgumentException.class, () -> new Shard(-1, 0, 3));
    assertThrows(IllegalArgumentException.class, () -> new Shard(0, 0, 0));
  }
}
