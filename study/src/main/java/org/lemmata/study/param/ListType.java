package org.lemmata.study.param;

import java.util.Arrays;
import java.util.List;
import org.lemmata.study.table.Numbers;

/**
 * Lists of numbers, whose range, length and order an annotation says.
 *
 * @param wholes whether the numbers are whole
 */
record ListType(boolean wholes) implements ValueType {

  @Override
  public Object parse(String name, String text, Legal values) {
    try {
      return wholes ? WholeList.parse(name, text) : DoubleList.parse(name, text);
    } catch (InvalidParameter e) {
      throw new InvalidParameter(name, text, legal(values));
    }
  }

  @Override
  public boolean isLegal(Object value, Legal values) {
    double[] numbers =
        value instanceof WholeList list
            ? Arrays.stream(list.values()).asDoubleStream().toArray()
            : ((DoubleList) value).values();
    double last = Double.NEGATIVE_INFINITY;
    for (double number : numbers) {
      if (!values.contains(number) || (values.ascending() && number <= last)) {
        return false;
      }
      last = number;
    }
    return numbers.length >= values.fewest() && numbers.length <= values.most();
  }

  @Override
  public String legal(Legal values) {
    String range = values.range(wholes ? Numbers::inDigits : Numbers::inWords);
    List<String> examples = values.examples();
    boolean steps = examples.stream().anyMatch(example -> example.contains(".."));
    return length(values)
        + (values.ascending() ? "ascending " : "")
        + (wholes ? "whole " : range.isEmpty() ? "finite " : "")
        + "numbers"
        + range
        + " separated by colons, "
        + (steps ? "or equal steps, " : "")
        + "such as "
        + String.join(" or ", examples);
  }

  private static String length(Legal values) {
    if (values.most() == Integer.MAX_VALUE) {
      return values.fewest() > 1 ? "at least " + values.fewest() + " " : "";
    }
    return values.fewest() > 1
        ? values.fewest() + " to " + values.most() + " "
        : "at most " + values.most() + " ";
  }
}
