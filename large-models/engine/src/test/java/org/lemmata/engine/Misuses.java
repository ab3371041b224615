package org.lemmata.engine;

import java.util.Map;
import java.util.TreeMap;

/** Runs each misuse and prints, a line each, its name and what became of it. */
public final class Misuses {

  private Misuses() {}

  /** Needs no arguments. */
  public static void main(String[] args) {
    Device cpu = Device.choose(DeviceChoice.CPU);
    cases(cpu)
        .forEach(
            (name, misuse) -> {
              String outcome = "nothing was thrown";
              try {
                Step.run(misuse);
              } catch (RuntimeException e) {
                outcome = e.getClass().getSimpleName() + ": " + e.getMessage();
              }
              System.out.println(name + ": " + outcome);
            });
    System.out.println("alive");
  }

  /** The misuses by name; none may end the process. */
  static Map<String, Runnable> cases(Device cpu) {
    Map<String, Runnable> all = new TreeMap<>();
    all.put("sum of other shapes", () -> ones(cpu, 3).plus(ones(cpu, 4)));
    all.put("product of other shapes", () -> ones(cpu, 2, 3).matmul(ones(cpu, 2, 3)));
    all.put("layer of another width", () -> ones(cpu, 2, 3).linear(ones(cpu, 2, 4)));
    all.put("pieces that do not add up", () -> ones(cpu, 5).split(false, 2, 2));
    all.put("reshape to another size", () -> ones(cpu, 5).reshape(2, 3));
    all.put("dimension that is not there", () -> ones(cpu, 5).sum(3));
    all.put("row that is not there", () -> ones(cpu, 3, 2).rows(cpu.whole(new int[] {3}, 1)));
    all.put("row below zero", () -> ones(cpu, 3, 2).rows(cpu.whole(new int[] {-1}, 1)));
    all.put(
        "target that is not there",
        () -> ones(cpu, 1, 3).crossEntropy(cpu.whole(new int[] {3}, 1)));
    all.put("numbers of a row as floats", () -> ones(cpu, 3, 2).rows(ones(cpu, 1)));
    all.put("product of floats and doubles", () -> ones(cpu, 2, 2).matmul(doubles(cpu)));
    all.put("value of many", () -> ones(cpu, 3).value());
    all.put("shape of another size", () -> cpu.floats(new float[3], 4));
    all.put("absurd size", () -> cpu.zeros(1L << 50));
    all.put("size below zero", () -> cpu.zeros(-1));
    all.put("gradient of a constant", () -> ones(cpu, 1).sum().gradient(ones(cpu, 1)));
    all.put("gradient of many", () -> gradientOfMany(cpu));
    all.put("gradient twice", () -> gradientTwice(cpu));
    all.put("gradient of another variable", () -> gradientOfAnother(cpu));
    return all;
  }

  private static Tensor ones(Device cpu, long... shape) {
    return cpu.zeros(shape).plus(1);
  }

  private static Tensor doubles(Device cpu) {
    return cpu.doubles(new double[4], 2, 2);
  }

  private static void gradientOfMany(Device cpu) {
    Tensor x = ones(cpu, 2).variable();
    x.times(x).gradient(x);
  }

  private static void gradientTwice(Device cpu) {
    Tensor x = ones(cpu, 2).variable();
    Tensor y = x.times(x).sum();
    y.gradient(x);
    y.gradient(x);
  }

  private static void gradientOfAnother(Device cpu) {
    Tensor x = ones(cpu, 2).variable();
    Tensor y = ones(cpu, 2).variable();
    x.times(x).sum().gradient(y);
  }
}
