package org.lemmata.doremi.train;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.lemmata.doremi.weight.DomainWeights;
import org.lemmata.study.param.DoubleList;
import org.lemmata.study.param.InvalidParameter;

/**
 * A parameter: how much of each domain a model is trained on, {@code uniform} or a number for each
 * domain in their order, such as {@code 1:1:0.5:2:0.1:1}; they are divided by their sum. Immutable.
 */
public final class Shares {

  private static final String UNIFORM = "uniform";
  private static final String LEGAL =
      UNIFORM + ", or a number for each domain, not negative and not all 0, separated by colons";

  private final Optional<DoubleList> given;

  private Shares(Optional<DoubleList> given) {
    this.given = given;
  }

  /** Those of given weights. */
  public static Shares of(DomainWeights weights) {
    return new Shares(Optional.of(DoubleList.of(weights.values())));
  }

  /**
   * Reads shares.
   *
   * @throws InvalidParameter if they are neither the word nor such numbers
   */
  public static Shares parse(String name, String text) {
    if (text.equals(UNIFORM)) {
      return new Shares(Optional.empty());
    }
    DoubleList list;
    try {
      list = DoubleList.parse(name, text);
    } catch (InvalidParameter e) {
      throw new InvalidParameter(name, text, LEGAL);
    }
    double sum = Arrays.stream(list.values()).sum();
    if (Arrays.stream(list.values()).anyMatch(share -> share < 0)
        || !(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
      throw new InvalidParameter(name, text, LEGAL);
    }
    return new Shares(Optional.of(list));
  }

  /**
   * The weights of domains.
   *
   * @param parameter which these shares are, for messages
   * @param domains how many there are
   * @throws InvalidParameter if there is not one for each
   */
  public DomainWeights weights(String parameter, int domains) {
    if (given.isEmpty()) {
      return DomainWeights.uniform(domains);
    }
    if (given.get().size() != domains) {
      throw new InvalidParameter(
          parameter, this, UNIFORM + ", or one number for each of the " + domains + " domains");
    }
    return DomainWeights.of(given.get().values());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shares shares && given.equals(shares.given);
  }

  @Override
  public int hashCode() {
    return Objects.hash(given);
  }

  @Override
  public String toString() {
    return given.map(DoubleList::toString).orElse(UNIFORM);
  }
}
