package org.lemmata.study.table;

import java.util.Objects;

/**
 * A file that a study makes beside its rows, such as an image. Two are equal when name, media type
 * and content are.
 */
public final class Artefact {

  private final String name;
  private final String mediaType;
  private final byte[] bytes;
  private final String sha256;

  /**
   * Keeps a copy of the bytes.
   *
   * @param name a file name in lower case, such as {@code globe.png}
   * @param mediaType such as {@code image/png}
   * @param bytes the content
   * @throws IllegalArgumentException if the name cannot end the name of a file
   */
  public Artefact(String name, String mediaType, byte[] bytes) {
    if (!name.matches("[a-z0-9]+([.-][a-z0-9]+)*")) {
      throw new IllegalArgumentException("'" + name + "' is not the name of an artefact");
    }
    this.name = name;
    this.mediaType = Objects.requireNonNull(mediaType, "mediaType");
    this.bytes = bytes.clone();
    this.sha256 = Hashes.sha256(this.bytes);
  }

  /** The file name. */
  public String name() {
    return name;
  }

  /** What the bytes are, such as {@code image/png}. */
  public String mediaType() {
    return mediaType;
  }

  /** A copy of the content. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** SHA-256 of the content, in lower-case hexadecimal. */
  public String sha256() {
    return sha256;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Artefact artefact
        && name.equals(artefact.name)
        && mediaType.equals(artefact.mediaType)
        && sha256.equals(artefact.sha256);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, mediaType, sha256);
  }

  /** Name, media type and hash. */
  @Override
  public String toString() {
    return name + " " + mediaType + " " + sha256;
  }
}
