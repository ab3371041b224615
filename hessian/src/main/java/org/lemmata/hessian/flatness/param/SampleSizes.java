package org.lemmata.hessian.flatness.param;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.lemmata.study.param.InvalidParameter;

/**
 * Numbers of measurements, written with colons: {@code 20:40:80}.
 *
 * @param values at least one, each from 1 to 10000
 */
public record SampleSizes(List<Integer> values) {

  private static final int MOST = 1000;

  /** Keeps an immutable copy. */
  public SampleSizes {
    values = List.copyOf(values);
  }

  /**
   * Reads a list.
   *
   * @throws InvalidParameter if it is not 1 to 1000 whole numbers from 1 to 10000
   */
  public static SampleSizes parse(String name, String text) {
    List<String> parts = Arrays.stream(text.split(":", -1)).map(String::strip).toList();
    boolean legal =
        parts.size() <= MOST && parts.stream().allMatch(p -> p.matches("[1-9][0-9]{0,3}|10000"));
    if (!legal) {
      throw new InvalidParameter(
          name, text, "whole numbers from 1 to 10000 with colons between, such as 20:40:80");
    }
    return new SampleSizes(parts.stream().map(Integer::parseInt).toList());
  }

  @Override
  public String toString() {
    return values.stream().map(String::valueOf).collect(Collectors.joining(":"));
  }
}
