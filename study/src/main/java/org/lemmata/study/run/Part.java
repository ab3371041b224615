package org.lemmata.study.run;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * One file of a set that is published together.
 *
 * @param target where
 * @param content what it is to hold
 * @param ours tells from what stands there whether it may be replaced without permission, because
 *     an earlier start of the same command left it there
 * @param record whether it says where the other files come from: it is there before them, and one
 *     that it replaces stays until they are in place
 */
public record Part(Target target, Payload content, Replaceable ours, boolean record) {

  /** What stands behind the name of a record while the files it describes are being replaced. */
  public static final String NEXT = ".new";

  /** Checks that nothing is null. */
  public Part {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(ours, "ours");
  }

  /** A file. */
  public static Part of(Target target, Payload content) {
    return new Part(target, content, Replaceable.NOTHING, false);
  }

  /** A file with these bytes, which are not copied. */
  public static Part of(Target target, byte[] content) {
    return of(target, Payload.of(content));
  }

  /** A text file in UTF-8. */
  public static Part of(Target target, String content) {
    return of(target, content.getBytes(StandardCharsets.UTF_8));
  }

  /** The same, with what may be replaced without permission. */
  public Part replacing(Replaceable other) {
    return new Part(target, content, other, record);
  }

  /** The same, as the record of the others. */
  public Part asRecord() {
    return new Part(target, content, ours, true);
  }
}
