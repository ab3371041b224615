package org.lemmata.study.param;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.lemmata.study.Excerpt;
import org.lemmata.study.table.Numbers;

/** A parameter outside its legal range; the message names it, the value and what is legal. */
public final class InvalidParameter extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String name;
  private final String value;
  private final String legal;

  /**
   * Describes the mistake.
   *
   * @param name the parameter
   * @param value the offending value; a whole double is said without a point
   * @param legal what would be legal, to follow "must be"
   */
  public InvalidParameter(String name, Object value, String legal) {
    this(
        name,
        value instanceof Double real ? Numbers.inWords(real) : String.valueOf(value),
        legal,
        null);
  }

  private InvalidParameter(String name, String value, String legal, Throwable cause) {
    super(
        Excerpt.of(name) + "=" + Excerpt.of(value) + ": " + Excerpt.of(name) + " must be " + legal,
        cause);
    this.name = name;
    this.value = value;
    this.legal = legal;
  }

  /**
   * The same mistake with the value as it was typed.
   *
   * @param spec the parameters of which it is one
   * @param typed text by parameter name
   * @return this, if the parameter was not typed or has another value there
   */
  public InvalidParameter asTyped(ParameterSpec<?> spec, Map<String, String> typed) {
    String text = typed.getOrDefault(name, value).strip();
    return !text.equals(value) && spec.same(name, text, value)
        ? new InvalidParameter(name, text, legal, this)
        : this;
  }

  /** The same mistake with other words for the value and for what is legal. */
  public InvalidParameter reworded(UnaryOperator<String> words) {
    InvalidParameter said =
        new InvalidParameter(name, words.apply(value), words.apply(legal), null);
    said.setStackTrace(getStackTrace());
    return said;
  }
}
