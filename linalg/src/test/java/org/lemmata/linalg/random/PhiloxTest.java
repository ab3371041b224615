package org.lemmata.linalg.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.rng.core.source64.Philox4x64;

/** The generator against that of Commons RNG, and whole blocks against single words. */
class PhiloxTest {

  private static final int MANY = 500;

  @Property(tries = 300)
  void wordsAreThoseOfTheLibrary(
      @ForAll long key0,
      @ForAll long key1,
      @ForAll long counter1,
      @ForAll long counter2,
      @ForAll long counter3) {
    Philox philox = new Philox(key0, key1, counter1, counter2, counter3);
    Philox4x64 library = new Philox4x64(new long[] {key0, key1, 0, counter1, counter2, counter3});
    for (int i = 0; i < 41; i++) {
      assertEquals(library.next(), philox.next());
    }
  }

  @Property(tries = 300)
  void manyNormalNumbersAreAsManySingleOnes(@ForAll long seed) {
    Random random = new Random(seed);
    Stream single = Streams.of(seed, "normals").stream(1);
    Stream many = Streams.of(seed, "normals").stream(1);
    double[] expected = new double[MANY];
    double[] found = new double[MANY];
    int done = 0;
    while (done < MANY) {
      int count = Math.min(random.nextInt(60), MANY - done);
      for (int i = done; i < done + count; i++) {
        expected[i] = single.nextNormal();
      }
      many.normals(found, done, done + count);
      // Words in between put the next numbers anywhere in a block.
      for (int words = random.nextInt(3); words > 0; words--) {
        assertEquals(single.nextLong(), many.nextLong());
      }
      done += count;
    }
    assertArrayEquals(expected, found);
    assertEquals(MANY, Arrays.stream(found).filter(x -> x != 0).count());
  }
}
