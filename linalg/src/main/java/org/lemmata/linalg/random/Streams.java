package org.lemmata.linalg.random;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A family of independent random streams, addressed by replicate, particle and step.
 *
 * <p>The generator is Philox 4x64 with ten rounds (Salmon, Moraes, Dror and Shaw, "Parallel random
 * numbers: as easy as 1, 2, 3", SC 2011): block number b of a stream is a bijection, chosen by the
 * family's 128-bit key, of the 256-bit counter (b, step, particle, replicate), lowest word first.
 * Streams with different addresses share no counter before 2⁶⁴ blocks of four words, so they never
 * overlap, and a stream's values do not depend on which others are drawn, in which order or on
 * which thread.
 *
 * <p>The key is the first 16 bytes, as two big-endian words, of SHA-256 over the seed (8 bytes, big
 * endian) followed by the name in UTF-8. A child's key hashes its parent's whole digest (32 bytes)
 * followed by the child's name. Different paths of names give unrelated keys.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Streams {

  private final byte[] digest;
  private final long key0;
  private final long key1;

  private Streams(byte[] digest) {
    this.digest = digest;
    ByteBuffer words = ByteBuffer.wrap(digest);
    this.key0 = words.getLong();
    this.key1 = words.getLong();
  }

  /**
   * Returns the family of a seed and a name.
   *
   * @param seed any value
   * @param name what the numbers are for, such as a study's id
   * @throws IllegalArgumentException if {@code name} has half of a pair of surrogates
   */
  public static Streams of(long seed, String name) {
    return new Streams(sha256(ByteBuffer.allocate(Long.BYTES).putLong(seed).array(), name));
  }

  /**
   * Returns the family keyed by this one's key and a further name.
   *
   * @throws IllegalArgumentException if {@code name} has half of a pair of surrogates
   */
  public Streams child(String name) {
    return new Streams(sha256(digest, name));
  }

  /** Returns a fresh start of stream (replicate, 0, 0). */
  public Stream stream(long replicate) {
    return stream(replicate, 0, 0);
  }

  /** Returns a fresh start of stream (replicate, particle, 0). */
  public Stream stream(long replicate, long particle) {
    return stream(replicate, particle, 0);
  }

  /**
   * Returns a fresh start of one stream. A missing step or particle counts as 0: {@code stream(r)},
   * {@code stream(r, 0)} and {@code stream(r, 0, 0)} are the same numbers. Numbers of different
   * purpose belong to different {@linkplain #child children}.
   *
   * @param replicate any value
   * @param particle any value
   * @param step any value
   */
  public Stream stream(long replicate, long particle, long step) {
    return new Stream(key0, key1, step, particle, replicate);
  }

  private static byte[] sha256(byte[] prefix, String name) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(prefix);
      // Not getBytes, which writes a question mark for half of a pair.
      sha.update(StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(name)));
      return sha.digest();
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("a name has half of a pair of surrogates: " + name, e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform must provide SHA-256", e);
    }
  }
}
