package org.lemmata.linalg.random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.rng.core.source64.Philox4x64;
import org.junit.jupiter.api.Test;
import org.lemmata.linalg.parallel.Parallel;

class StreamsTest {

  private static long[] first(Stream stream, int n) {
    return LongStream.generate(stream::nextLong).limit(n).toArray();
  }

  private static long[] philox(long... keyThenCounter) {
    Philox4x64 philox = new Philox4x64(keyThenCounter);
    return LongStream.generate(philox::next).limit(4).toArray();
  }

  /** Published with Random123 as philox4x64 10; the library increments before its first block. */
  @Test
  void theGeneratorReproducesThePublishedVectors() {
    assertArrayEquals(
        new long[] {
          0x16554d9eca36314cL, 0xdb20fe9d672d0fdcL, 0xd7e772cee186176bL, 0x7e68b68aec7ba23bL
        },
        philox(0, 0, -1, -1, -1, -1));
    assertArrayEquals(
        new long[] {
          0x87b092c3013fe90bL, 0x438c3c67be8d0224L, 0x9cc7d7c69cd777b6L, 0xa09caebf594f0ba0L
        },
        philox(-1, -1, -2, -1, -1, -1));
    assertArrayEquals(
        new long[] {
          0xa528f45403e61d95L, 0x38c72dbd566e9788L, 0xa5a1610e72fd18b5L, 0x57bd43b5e52b7fe6L
        },
        philox(
            0x452821e638d01377L,
            0xbe5466cf34e90c6cL,
            0x243f6a8885a308d3L - 1,
            0x13198a2e03707344L,
            0xa4093822299f31d0L,
            0x082efa98ec4e6c89L));
  }

  private static byte[] sha256(byte[] prefix, String name) throws GeneralSecurityException {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    sha.update(prefix);
    return sha.digest(name.getBytes(StandardCharsets.UTF_8));
  }

  private static long[] expected(byte[] digest, long replicate, long particle, long step, int n) {
    ByteBuffer key = ByteBuffer.wrap(digest);
    Philox4x64 philox =
        new Philox4x64(new long[] {key.getLong(0), key.getLong(8), 0, step, particle, replicate});
    return LongStream.generate(philox::next).limit(n).toArray();
  }

  @Property(tries = 100)
  void aStreamIsPhiloxKeyedBySeedAndNames(
      @ForAll long seed,
      @ForAll String name,
      @ForAll String child,
      @ForAll long replicate,
      @ForAll long particle,
      @ForAll long step)
      throws GeneralSecurityException {
    byte[] digest = sha256(ByteBuffer.allocate(8).putLong(seed).array(), name);
    Streams family = Streams.of(seed, name);
    assertArrayEquals(
        expected(digest, replicate, particle, step, 9),
        first(family.stream(replicate, particle, step), 9));
    assertArrayEquals(
        expected(digest, replicate, particle, 0, 9), first(family.stream(replicate, particle), 9));
    assertArrayEquals(expected(digest, replicate, 0, 0, 9), first(family.stream(replicate), 9));
    assertArrayEquals(
        expected(sha256(digest, child), replicate, particle, step, 9),
        first(family.child(child).stream(replicate, particle, step), 9));
  }

  @Test
  void addressesAndNamesGiveDifferentNumbers() {
    Set<Long> seen = new HashSet<>();
    int drawn = 0;
    List<Streams> families = new ArrayList<>();
    for (long seed = -1; seed <= 1; seed++) {
      families.add(Streams.of(seed, "ab"));
      families.add(Streams.of(seed, "a").child("b"));
      families.add(Streams.of(seed, "").child("ab"));
      families.add(Streams.of(seed, "ab").child(""));
    }
    for (Streams family : families) {
      for (int address = 0; address < 125; address++) {
        Stream stream = family.stream(address / 25, address / 5 % 5, address % 5);
        for (int i = 0; i < 40; i++, drawn++) {
          seen.add(stream.nextLong());
        }
      }
    }
    assertEquals(drawn, seen.size());
  }

  @Property(tries = 30)
  void valuesDoNotDependOnOrderOrThread(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 8) int threads, @ForAll Random random) {
    Streams family = Streams.of(seed, "scheduling");
    List<Integer> order = new ArrayList<>(IntStream.range(0, 64).boxed().toList());
    Collections.shuffle(order, random);
    double[][] shuffled = new double[64][];
    try (Parallel parallel = Parallel.of(threads)) {
      parallel.forEach(64, i -> shuffled[order.get(i)] = mixed(family.stream(order.get(i))));
    }
    for (int i = 0; i < 64; i++) {
      assertArrayEquals(mixed(family.stream(i)), shuffled[i]);
    }
  }

  private static double[] mixed(Stream stream) {
    double[] out = new double[40];
    stream.normals(out, 0, 20);
    stream.sphere(out, 20, 10, 2);
    for (int i = 30; i < 40; i++) {
      out[i] = i % 2 == 0 ? stream.nextDouble() : stream.nextInt(1000);
    }
    return out;
  }

  @Test
  void interleavedStreamsDoNotDisturbEachOther() {
    Streams family = Streams.of(3, "interleaved");
    Stream a = family.stream(1);
    Stream b = family.stream(2);
    long[] fromA = first(family.stream(1), 100);
    long[] fromB = first(family.stream(2), 100);
    boolean same = true;
    for (int i = 0; i < 100; i++) {
      same &= a.nextLong() == fromA[i] && b.nextLong() == fromB[i];
    }
    assertTrue(same);
  }

  /** A lone surrogate has no UTF-8; its replacement would be the name "?". */
  @Test
  void refusesNamesThatAreNoText() {
    Streams family = Streams.of(1, "\uD83D\uDE00");
    for (String name : new String[] {"\uD800", "a\uDC00", "\uDE00\uD83D"}) {
      assertThrows(IllegalArgumentException.class, () -> Streams.of(1, name));
      assertThrows(IllegalArgumentException.class, () -> family.child(name));
    }
  }
}
