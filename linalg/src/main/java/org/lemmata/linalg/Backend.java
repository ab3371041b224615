package org.lemmata.linalg;

import java.util.Locale;
import java.util.Optional;
import org.lemmata.linalg.parallel.Parallel;

/**
 * How products are computed on this machine. The choice shows in the speed only, never in the bits.
 *
 * <p>The vector backend is used when the module {@code jdk.incubator.vector} is part of the running
 * JVM ({@code --add-modules jdk.incubator.vector}), the machine has vectors of at least two
 * doubles, and the environment variable {@code LEMMATA_SIMD} is not {@code off}.
 */
public abstract class Backend {
  private final String description;

  Backend(String description) {
    this.description = description;
  }

  /** The backend that all of {@link Products} uses; chosen once, when first asked for. */
  public static Backend current() {
    return Chosen.BACKEND;
  }

  /** The backend in one word, for provenance: {@code scalar}, or {@code vector-512} and such. */
  public final String description() {
    return description;
  }

  @Override
  public final String toString() {
    return description;
  }

  /** Computes the product; of its arrays only c is modified. */
  abstract void compute(Product product, Parallel parallel);

  /** The vector backend, or empty where the running JVM or the machine has no vectors. */
  static Optional<Backend> vector() {
    if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
      return Optional.empty();
    }
    try {
      // By name: linking a tile needs the module, which a JVM does not have unless told so.
      Tile narrow = tile("NarrowTile");
      Tile tile = narrow.bits() < 512 ? narrow : tile("WideTile");
      return tile.bits() < 128 ? Optional.empty() : Optional.of(new VectorBackend(tile));
    } catch (ReflectiveOperationException | LinkageError e) {
      return Optional.empty();
    }
  }

  static Backend choose(String simd) {
    if (simd != null && simd.trim().toLowerCase(Locale.ROOT).equals("off")) {
      return new ScalarBackend();
    }
    return vector().orElseGet(ScalarBackend::new);
  }

  private static Tile tile(String name) throws ReflectiveOperationException {
    return Class.forName(Backend.class.getPackageName() + "." + name)
        .asSubclass(Tile.class)
        .getDeclaredConstructor()
        .newInstance();
  }

  private static final class Chosen {
    static final Backend BACKEND = choose(System.getenv("LEMMATA_SIMD"));
  }
}
