package org.lemmata.study.file;

import java.io.IOException;
import java.nio.file.Path;
import org.lemmata.study.Excerpt;

/** A file that is not read, and why; the message is a sentence. */
public final class UnreadableFile extends IOException {

  private static final long serialVersionUID = 1L;

  private final String legal;

  private final boolean tooLarge;

  private UnreadableFile(String sentence, String legal, boolean tooLarge) {
    super(sentence);
    this.legal = legal;
    this.tooLarge = tooLarge;
  }

  private UnreadableFile(String sentence, String legal) {
    this(sentence, legal, false);
  }

  static UnreadableFile missing(Path file) {
    return new UnreadableFile("there is no file " + Excerpt.of(file), "a file that can be read");
  }

  static UnreadableFile closed(Path file) {
    return new UnreadableFile(Excerpt.of(file) + " cannot be read", "a file that can be read");
  }

  static UnreadableFile strange(Path file) {
    return new UnreadableFile(
        Excerpt.of(file) + " is not a regular file",
        "a regular file, not a folder, a pipe or a device");
  }

  static UnreadableFile large(Path file, long most) {
    String size = (most >> 20) + " MiB";
    return new UnreadableFile(
        Excerpt.of(file) + " is larger than " + size + ", the most that is read",
        "a file of at most " + size,
        true);
  }

  /** Whether it is larger than what is read. */
  public boolean tooLarge() {
    return tooLarge;
  }

  /** What would be read, to follow "must be". */
  public String legal() {
    return legal;
  }
}
