package org.lemmata.study.param;

import java.util.Objects;
import java.util.Optional;

/**
 * A parameter that is a word for what is part of the program, or {@code @PATH} to data of the
 * user's. Two are equal if they are of one class and hold the same data, known by path and content,
 * or the same word.
 */
public abstract class UserData implements FromFile {

  /** The word of most of them. */
  protected static final String BUILT_IN = "built-in";

  private final String word;
  private final DataFile given;

  /**
   * The word, or data.
   *
   * @param word what is written where there is no data
   * @param given the data; null if there is none
   */
  protected UserData(String word, DataFile given) {
    this.word = Objects.requireNonNull(word, "word");
    this.given = given;
  }

  /**
   * The path that a value names.
   *
   * @param name the parameter, for messages
   * @param value as it was typed
   * @param word the word for what is part of the program
   * @param legal what is legal, to follow "must be"
   * @return empty if the value is the word
   * @throws InvalidParameter if it is neither the word nor begins with an at sign
   */
  protected static Optional<String> path(String name, String value, String word, String legal) {
    if (value.equals(word)) {
      return Optional.empty();
    }
    if (!value.startsWith("@")) {
      throw new InvalidParameter(name, value, legal);
    }
    return Optional.of(value.substring(1));
  }

  @Override
  public final Optional<DataFile> file() {
    return Optional.ofNullable(given);
  }

  // The same folder read as two kinds of data is not the same value.
  @SuppressWarnings("EqualsGetClass")
  @Override
  public final boolean equals(Object other) {
    return other != null
        && getClass() == other.getClass()
        && word.equals(((UserData) other).word)
        && Objects.equals(given, ((UserData) other).given);
  }

  @Override
  public final int hashCode() {
    return Objects.hash(word, given);
  }

  @Override
  public final String toString() {
    return given == null ? word : "@" + given.path();
  }
}
