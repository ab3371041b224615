package org.lemmata.engine.text;

import org.lemmata.linalg.random.Stream;

/** A long text as tokens, from which windows are cut. */
public final class Corpus {

  private final int[] tokens;
  private final int context;

  /**
   * A text for windows of a length.
   *
   * @param tokens of the text, copied
   * @param context how many tokens a window has, at least 1
   * @throws IllegalArgumentException if the text is too short for one window and its last target
   */
  public Corpus(int[] tokens, int context) {
    if (context < 1) {
      throw new IllegalArgumentException("context must be at least 1, not " + context);
    }
    if (tokens.length <= context) {
      throw new IllegalArgumentException(
          "the text has %d tokens, and a context of %d needs at least %d"
              .formatted(tokens.length, context, context + 1));
    }
    this.tokens = tokens.clone();
    this.context = context;
  }

  /** How many tokens there are. */
  public int size() {
    return tokens.length;
  }

  /**
   * Windows at random places, each place as likely.
   *
   * @param random where the places come from
   * @param windows how many
   */
  public Batch draw(Stream random, int windows) {
    int[] starts = new int[windows];
    for (int i = 0; i < windows; i++) {
      starts[i] = random.nextInt(tokens.length - context);
    }
    return at(starts);
  }

  /** The windows that lie side by side from the beginning, as many as fit, at most some. */
  public Batch first(int most) {
    int fit = Math.min(most, (tokens.length - 1) / context);
    int[] starts = new int[fit];
    for (int i = 0; i < fit; i++) {
      starts[i] = i * context;
    }
    return at(starts);
  }

  private Batch at(int[] starts) {
    int[] inputs = new int[starts.length * context];
    int[] targets = new int[inputs.length];
    for (int i = 0; i < starts.length; i++) {
      System.arraycopy(tokens, starts[i], inputs, i * context, context);
      System.arraycopy(tokens, starts[i] + 1, targets, i * context, context);
    }
    return new Batch(inputs, targets, starts.length, context);
  }

  /**
   * Windows and what follows each of their tokens.
   *
   * @param tokens windows × length, row by row
   * @param targets as long; the token after each
   * @param windows how many
   * @param length of each
   */
  // A batch is handed to a device at once; nobody compares two.
  @SuppressWarnings("ArrayRecordComponent")
  public record Batch(int[] tokens, int[] targets, int windows, int length) {}
}
