package org.lemmata.study.param;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.lemmata.study.table.Numbers;

/** A list of whole numbers, written with colons: {@code 20:40:1000}. */
public final class WholeList {

  private final int[] values;

  private WholeList(int[] values) {
    this.values = values;
  }

  /** A list of these numbers. */
  public static WholeList of(int... values) {
    return new WholeList(values.clone());
  }

  /**
   * Reads a list.
   *
   * @throws InvalidParameter if it is empty or holds anything but whole numbers in the range of an
   *     int
   */
  public static WholeList parse(String name, String text) {
    String[] parts = text.split(":", -1);
    int[] values = new int[parts.length];
    for (int i = 0; i < parts.length; i++) {
      try {
        values[i] = Numbers.smallWhole(parts[i].strip());
      } catch (NumberFormatException e) {
        throw new InvalidParameter(
            name, text, "whole numbers separated by colons, such as 20:40:80");
      }
    }
    return new WholeList(values);
  }

  /** A copy of the numbers. */
  public int[] values() {
    return values.clone();
  }

  /** How many there are. */
  public int size() {
    return values.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WholeList list && Arrays.equals(values, list.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }

  @Override
  public String toString() {
    return Arrays.stream(values).mapToObj(String::valueOf).collect(Collectors.joining(":"));
  }
}
