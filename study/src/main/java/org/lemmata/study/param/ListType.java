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
  public Object parse(String name, String text, String legal) {
    try {
      return wholes ? WholeList.parse(name, text) : DoubleList.parse(name, text);
    } catch (InvalidParameter e) {
      throw new InvalidParameter(name, text, legal);
    }
  }

  @Override
  public boolean isLegal(Object value, Param param) {
    double[] numbers =
        value instanceof WholeList list
            ? Arrays.stream(list.values()).asDoubleStream().toArray()
            : ((DoubleList) value).values();
    double last = Double.NEGATIVE_INFINITY;
    for (double number : numbers) {
      if (!Ranges.contains(param, number) || param.ascending() && number <= last) {
        return false;
      }
      last = number;
    }
    return numbers.length >= param.fewest() && numbers.length <= param.most();
  }

  @Override
  public String legal(Param param) {
    String range = Ranges.describe(param, Numbers::inWords);
    List<String> examples = List.of(param.examples());
    boolean steps = examples.stream().anyMatch(example -> example.contains(".."));
    return length(param)
        + (param.ascending() ? "ascending " : "")
        + (wholes ? "whole " : range.isEmpty() ? "finite " : "")
        + "numbers"
        + range
        + " separated by colons, "
        + (steps ? "or equal steps, " : "")
        + "such as "
        + String.join(" or ", examples);
  }

  private static String length(Param param) {
    if (param.most() == Integer.MAX_VALUE) {
      return param.fewest() > 1 ? "at least " + param.fewest() + " " : "";
    }
    return param.fewest() > 1
        ? param.fewest() + " to " + param.most() + " "
        : "at most " + param.most() + " ";
  }
}
