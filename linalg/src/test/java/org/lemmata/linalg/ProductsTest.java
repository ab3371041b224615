package org.lemmata.linalg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lemmata.linalg.parallel.Parallel;

class ProductsTest {
  static final List<Parallel> THREADS = Stream.of(1, 2, 3, 8).map(Parallel::of).toList();

  /** Every way to compute a product that this JVM and this machine can run. */
  static List<Backend> backends() {
    List<Backend> backends = new ArrayList<>();
    backends.add(new ScalarBackend());
    if (Backend.vector().isPresent()) {
      backends.add(new VectorBackend(new NarrowTile()));
      backends.add(new VectorBackend(new WideTile()));
    }
    return backends;
  }

  @Provide
  Arbitrary<Integer> sides() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 16, 31, 32, 33)),
        Tuple.of(3, Arbitraries.integers().between(0, 150)),
        Tuple.of(1, Arbitraries.of(127, 191, 192, 193, 211, 256, 257, 389)));
  }

  @Property(tries = 150)
  void everyElementIsOneChain(
      @ForAll("sides") int m, @ForAll("sides") int k, @ForAll("sides") int n, @ForAll long seed) {
    Matrix a = Samples.matrix(m, k, seed);
    Matrix b = Samples.matrix(k, n, ~seed);
    assertEveryWay(a, b, Naive.multiply(a, b));
  }

  @ParameterizedTest
  @CsvSource({
    "7, 8300, 5", // deeper than a slab
    "5, 8192, 200", // wider than a slab of full depth
    "700, 3, 4", // many blocks of rows, one panel
    "4, 40, 3000", // one panel of rows, shared by columns
    "241, 385, 97"
  })
  void blocksOfEveryKind(int m, int k, int n) {
    Matrix a = Samples.matrix(m, k, 1);
    Matrix b = Samples.matrix(k, n, 2);
    assertEveryWay(a, b, Naive.multiply(a, b));
  }

  private static void assertEveryWay(Matrix a, Matrix b, Matrix expected) {
    assertEquals(expected, Products.multiply(a, b));
    for (Backend backend : backends()) {
      for (Parallel parallel : THREADS) {
        Matrix c = Samples.matrix(a.rows(), b.cols(), 3);
        backend.compute(Product.of(a, b, c), parallel);
        assertEquals(expected, c, () -> backend + " on " + parallel.threads() + " threads");
      }
    }
  }

  @Property(tries = 80)
  void gramIsSymmetricAndTheProductWithTheTranspose(
      @ForAll("sides") int m, @ForAll("sides") int n, @ForAll long seed) {
    Matrix x = Samples.matrix(m, n, seed);
    Matrix expected = Naive.multiply(x.transpose(), x);
    assertEquals(expected, Products.gram(x));
    for (Backend backend : backends()) {
      for (Parallel parallel : THREADS) {
        Matrix gram = Products.gram(x, backend, parallel);
        assertEquals(expected, gram, () -> backend + " on " + parallel.threads() + " threads");
        assertEquals(gram, gram.transpose());
      }
    }
  }

  @Property(tries = 40)
  void chainsContinueFromWhatTheResultHolds(
      @ForAll("sides") int m, @ForAll("sides") int n, @ForAll long seed) {
    Matrix first = Samples.matrix(m, n, seed);
    Matrix second = Samples.matrix(m / 2 + 1, n, ~seed);
    Matrix all = new Matrix(first.rows() + second.rows(), n);
    System.arraycopy(first.data(), 0, all.data(), 0, first.data().length);
    System.arraycopy(second.data(), 0, all.data(), first.data().length, second.data().length);
    Matrix expected = Naive.multiply(all.transpose(), all);
    for (Backend backend : backends()) {
      for (Parallel parallel : THREADS) {
        Matrix c = new Matrix(n, n);
        backend.compute(Product.onto(first.transpose(), first, c), parallel);
        backend.compute(Product.ontoTransposed(second, second, c), parallel);
        assertEquals(expected, c, () -> backend + " on " + parallel.threads() + " threads");
      }
    }
  }

  @Property(tries = 150)
  void matrixTimesVectorIsAProductWithOneColumn(
      @ForAll("sides") int m, @ForAll("sides") int n, @ForAll long seed) {
    Matrix a = Samples.matrix(m, n, seed);
    double[] x = Samples.vector(n, ~seed);
    double[] y = Samples.vector(m, seed + 1);
    assertVectorsEveryWay(a, x, y);
  }

  @ParameterizedTest
  @CsvSource({"1, 70001", "70001, 1", "257, 521", "3, 40009", "40009, 3"})
  void vectorsLongEnoughForSeveralThreads(int m, int n) {
    assertVectorsEveryWay(Samples.matrix(m, n, 21), Samples.vector(n, 22), Samples.vector(m, 23));
  }

  private static void assertVectorsEveryWay(Matrix a, double[] x, double[] y) {
    double[] ax = Naive.multiply(a, Matrix.of(x.length, 1, x)).data();
    double[] ya = Naive.multiply(a.transpose(), Matrix.of(y.length, 1, y)).data();
    assertArrayEquals(ax, Products.multiply(a, x));
    assertArrayEquals(ya, Products.multiplyTransposed(a, y));
    for (Parallel parallel : THREADS) {
      assertArrayEquals(ax, Products.multiply(a, x, parallel));
      assertArrayEquals(ya, Products.multiplyTransposed(a, y, parallel));
    }
  }

  @Test
  void specialValuesPass() {
    Matrix a = Samples.matrix(40, 40, 5);
    a.set(3, 7, Double.NaN);
    a.set(11, 2, Double.POSITIVE_INFINITY);
    a.set(20, 0, -0.0);
    a.set(39, 39, Double.MIN_VALUE);
    Matrix b = Samples.matrix(40, 37, 6);
    assertEveryWay(a, b, Naive.multiply(a, b));
  }

  @Test
  void productsOfSeveralThreadsAtATimeDoNotMix() {
    Matrix a = Samples.matrix(130, 200, 8);
    Matrix b = Samples.matrix(200, 140, 9);
    Matrix expected = Naive.multiply(a, b);
    try (Parallel parallel = Parallel.of(3)) {
      List<Matrix> results = parallel.map(20, i -> Products.multiply(a, b, parallel));
      results.forEach(c -> assertEquals(expected, c));
    }
  }

  @Test
  void whatTheResultHeldIsIgnored() {
    Matrix a = Samples.matrix(9, 0, 1);
    Matrix b = Samples.matrix(0, 35, 1);
    Matrix c = Samples.matrix(9, 35, 1);
    Products.multiply(a, b, c);
    assertEquals(new Matrix(9, 35), c);
  }

  @Test
  void shapesThatDoNotFitAreNamed() {
    Matrix a = new Matrix(3, 4);
    assertMessage(
        "a is 3x4 but b is 5x2: inner dimensions differ",
        () -> Products.multiply(a, new Matrix(5, 2)));
    assertMessage(
        "c is 3x3 but the product is 3x2",
        () -> Products.multiply(a, new Matrix(4, 2), new Matrix(3, 3)));
    assertMessage(
        "a is 3x4 but x has 3 entries: a has 4 columns", () -> Products.multiply(a, new double[3]));
    assertMessage(
        "a is 3x4 but x has 4 entries: a has 3 rows",
        () -> Products.multiplyTransposed(a, new double[4]));
    Matrix square = new Matrix(2, 2);
    assertMessage(
        "c must not be one of the operands of the product",
        () -> Products.multiply(square, new Matrix(2, 2), square));
  }

  private static void assertMessage(String message, Executable executable) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, executable).getMessage());
  }
}
