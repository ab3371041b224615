package org.lemmata.study.table;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Content hashes. */
public final class Hashes {

  private Hashes() {}

  /** SHA-256 in lower-case hexadecimal. */
  public static String sha256(byte[] bytes) {
    MessageDigest digest = digest();
    digest.update(bytes);
    return finish(digest);
  }

  /** The value of a digest in lower-case hexadecimal; the digest starts afresh. */
  public static String finish(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** A fresh SHA-256. */
  public static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
