package org.lemmata.engine.text;

import java.util.Optional;
import java.util.function.Function;
import org.lemmata.study.param.DataFile;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.UserData;
import org.lemmata.study.table.Hashes;

/**
 * A parameter that says what the tokens of a text are: the word {@code characters} for those that
 * occur in it, the word {@code bytes} for the bytes of its UTF-8, or {@code @FILE} with a tokenizer
 * as {@link TokenizerFile} reads it. Immutable.
 */
public final class TokenizerChoice extends UserData {

  private static final String CHARACTERS = "characters";
  private static final String BYTES = "bytes";
  private static final String LEGAL =
      CHARACTERS + ", " + BYTES + ", or @FILE with a tokenizer.json of byte-level BPE";

  private final Function<String, Tokenizer> maker;

  private TokenizerChoice(String word, DataFile file, Function<String, Tokenizer> maker) {
    super(word, file);
    this.maker = maker;
  }

  /**
   * Reads a word or a file.
   *
   * @throws InvalidParameter if it is neither word, or the file cannot be read or is of another
   *     kind
   */
  public static TokenizerChoice parse(String name, String value) {
    if (value.equals(BYTES)) {
      return new TokenizerChoice(BYTES, null, text -> new ByteTokenizer());
    }
    Optional<String> path = path(name, value, CHARACTERS, LEGAL);
    if (path.isEmpty()) {
      return new TokenizerChoice(CHARACTERS, null, CharacterTokenizer::of);
    }
    byte[] bytes = DataFile.bytes(name, path.get());
    Tokenizer read = TokenizerFile.read(name, path.get(), bytes);
    return new TokenizerChoice(
        CHARACTERS, new DataFile(path.get(), Hashes.sha256(bytes)), text -> read);
  }

  /**
   * The tokenizer for a text.
   *
   * @throws IllegalArgumentException if it is by characters and the text has fewer than two
   *     different ones
   */
  public Tokenizer of(String text) {
    return maker.apply(text);
  }
}
