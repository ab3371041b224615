package org.lemmata.toolmakers.cost;

import java.util.OptionalLong;

/**
 * Tokens, or any other unit, of a task's requests.
 *
 * @param make M, once, for the tool
 * @param use c, a request, for the cheap user
 * @param dispatch d, a request, for the dispatcher
 * @param direct C, a request, for the strong model without a tool
 */
public record Ledger(long make, long use, long dispatch, long direct) {

  /** Checks that nothing is negative. */
  public Ledger {
    if (make < 0 || use < 0 || dispatch < 0 || direct < 0) {
      throw new IllegalArgumentException("costs are not negative");
    }
  }

  /**
   * M + n (c + d) after n requests.
   *
   * @throws ArithmeticException if it is no long
   */
  public long latm(long requests) {
    return Math.addExact(make, Math.multiplyExact(requests, Math.addExact(use, dispatch)));
  }

  /**
   * n C after n requests.
   *
   * @throws ArithmeticException if it is no long
   */
  public long direct(long requests) {
    return Math.multiplyExact(requests, direct);
  }

  /**
   * The first request after which the tool has cost no more: n* = M / (C − c − d), rounded up.
   *
   * @return empty if a request with the tool saves nothing
   */
  public OptionalLong breakEven() {
    if (direct - use <= dispatch) {
      return OptionalLong.empty();
    }
    long saved = direct - use - dispatch;
    return OptionalLong.of(make == 0 ? 1 : (make - 1) / saved + 1);
  }
}
