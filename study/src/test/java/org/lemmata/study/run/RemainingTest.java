package org.lemmata.study.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemainingTest {

  @ParameterizedTest
  @CsvSource({"0,1", "1,1", "4096,1", "4097,1", "13000,1", "60000,3", "60000,20000", "60000,5000"})
  void areThePlacesInTheirOrder(int count, int oneOf) {
    BitSet chosen = new BitSet();
    Random random = new Random(3);
    IntStream.range(0, count).filter(i -> random.nextInt(oneOf) == 0).forEach(chosen::set);
    Remaining remaining = new Remaining(chosen);
    assertArrayEquals(
        chosen.stream().toArray(),
        IntStream.range(0, remaining.size()).map(remaining::place).toArray());
  }
}
