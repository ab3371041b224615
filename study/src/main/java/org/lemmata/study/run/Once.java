package org.lemmata.study.run;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * Computes a value a key, once, however many threads ask at a time; who comes second waits. Values
 * stay as long as there is memory for them. A computation that fails fails for all who wait, and is
 * tried again by the next. Computations may ask for others, not in a circle.
 *
 * @param <K> the keys
 * @param <V> the values
 */
final class Once<K, V> {

  private final Map<K, CompletableFuture<V>> running = new ConcurrentHashMap<>();
  private final Map<K, Kept<K, V>> done = new ConcurrentHashMap<>();
  private final ReferenceQueue<V> cleared = new ReferenceQueue<>();

  /** A value, and what it is to be forgotten under. */
  private static final class Kept<K, V> extends SoftReference<V> {

    private final K key;

    Kept(K key, V value, ReferenceQueue<V> cleared) {
      super(value, cleared);
      this.key = key;
    }
  }

  /** The value of a key, found or computed. */
  V get(K key, Supplier<V> computation) {
    V known = known(key);
    if (known != null) {
      return known;
    }
    CompletableFuture<V> mine = new CompletableFuture<>();
    CompletableFuture<V> other = running.putIfAbsent(key, mine);
    return other == null ? compute(key, mine, computation) : await(other);
  }

  private V compute(K key, CompletableFuture<V> mine, Supplier<V> computation) {
    try {
      // Somebody may have been done with it after the first look.
      V known = known(key);
      V value = known == null ? computation.get() : known;
      forget();
      done.put(key, new Kept<>(key, value, cleared));
      mine.complete(value);
      return value;
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      running.remove(key);
    }
  }

  /** A key may take more memory than its value: both go. */
  private void forget() {
    for (Reference<? extends V> gone = cleared.poll(); gone != null; gone = cleared.poll()) {
      if (gone instanceof Kept<?, ?> kept) {
        done.remove(kept.key, kept);
      }
    }
  }

  private V known(K key) {
    SoftReference<V> value = done.get(key);
    return value == null ? null : value.get();
  }

  private static <V> V await(CompletableFuture<V> other) {
    try {
      return other.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new CompletionException(e.getCause());
    }
  }
}
