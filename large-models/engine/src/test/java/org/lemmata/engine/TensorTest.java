package org.lemmata.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.bytedeco.pytorch.Context;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lemmata.engine.home.Steering;
import org.lemmata.engine.shard.DataParallel;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;

/** Each operation against numbers worked out by hand. */
@NeedsTorch
class TensorTest {

  private static Device cpu;

  @BeforeAll
  static void load() {
    cpu = Device.choose(DeviceChoice.CPU);
  }

  private static double[] result(Function<Tensor, Tensor> operation, double... x) {
    return Step.compute(() -> operation.apply(cpu.doubles(x, x.length)).doubles());
  }

  private static Tensor vector(double... x) {
    return cpu.doubles(x, x.length);
  }

  private static void assertGives(double[] expected, Function<Tensor, Tensor> operation) {
    assertArrayEquals(expected, result(operation, 4, -1, 0.25), 1e-15);
  }

  @Test
  void arithmeticIsElementByElement() {
    assertGives(new double[] {5, 1, 3.25}, x -> x.plus(vector(1, 2, 3)));
    assertGives(new double[] {3, -3, -2.75}, x -> x.minus(vector(1, 2, 3)));
    assertGives(new double[] {4, -2, 0.75}, x -> x.times(vector(1, 2, 3)));
    assertGives(new double[] {4, -0.5, 0.125}, x -> x.over(vector(1, 2, 2)));
    assertGives(new double[] {4.5, -0.5, 0.75}, x -> x.plus(0.5));
    assertGives(new double[] {8, -2, 0.5}, x -> x.times(2));
    assertGives(new double[] {4, 1, 0.25}, Tensor::abs);
    assertGives(new double[] {1, -1, 1}, Tensor::sign);
    assertGives(new double[] {4, 0, 0.25}, x -> x.atLeast(0));
    assertGives(new double[] {1, -0.5, 0.25}, x -> x.clip(-0.5, 1));
    assertGives(new double[] {2, 1, 0.5}, x -> x.abs().sqrt());
  }

  @Test
  void sumsAndProducts() {
    assertGives(new double[] {3.25}, Tensor::sum);
    assertGives(new double[] {3.25 / 3}, Tensor::mean);
    assertGives(new double[] {4.5}, x -> x.dot(vector(1, -0.5, 0)));
    assertGives(new double[] {Math.sqrt(17.0625)}, Tensor::norm);
    assertGives(new double[] {5, -1.5}, x -> x.reshape(1, 3).matmul(matrix()).reshape(2));
    assertGives(new double[] {3.25}, x -> x.reshape(3, 1).sum(0));
    assertGives(new double[] {5, -1.5}, x -> x.linear(matrix().transpose(0, 1)));
    assertGives(new double[] {6, 0.5}, x -> x.linear(matrix().transpose(0, 1), vector(1, 2)));
  }

  @Test
  void normsOfFloatsHaveTheRangeOfTheirSquares() {
    // √2 · 1.3e19 = 1.84e19 has a square of 3.38e38, and the largest float is 3.40e38.
    assertEquals(Math.sqrt(2) * 1.3e19, floatNorm(1.3e19f, 1.3e19f), 1e13);
    assertEquals(Double.POSITIVE_INFINITY, floatNorm(1.4e19f, 1.4e19f));
    assertEquals(0, floatNorm(1e-25f, 1e-25f));
    assertArrayEquals(new double[] {Math.sqrt(2) * 1e20}, result(Tensor::norm, 1e20, 1e20), 1e5);
    assertArrayEquals(
        new double[] {Math.sqrt(2) * 1e-25}, result(Tensor::norm, 1e-25, 1e-25), 1e-40);
  }

  private static double floatNorm(float... x) {
    return Step.compute(() -> cpu.floats(x, x.length).norm().value());
  }

  @Test
  void shapesThatAreNotThoseOfTheNumbersAreRefused() {
    long[][] shapes = {{5}, {-1, -4}, {-4}, {1L << 62, 4}, {1L << 62, 4, 0}, {0, 1L << 62, 4}};
    for (long[] shape : shapes) {
      int length = shape[0] < 0 ? 4 : 0;
      for (Runnable made :
          List.<Runnable>of(
              () -> cpu.floats(new float[length], shape),
              () -> cpu.doubles(new double[length], shape),
              () -> cpu.whole(new int[length], shape))) {
        assertEquals(
            length + " numbers cannot have the shape " + Arrays.toString(shape),
            assertThrows(IllegalArgumentException.class, () -> Step.run(made)).getMessage());
      }
    }
  }

  @Test
  void aTensorMayHaveNoElements() {
    Step.run(
        () -> {
          assertArrayEquals(new long[] {3, 0}, cpu.floats(new float[0], 3, 0).shape());
          assertArrayEquals(new float[0], cpu.floats(new float[0], 3, 0).floats());
          assertArrayEquals(new double[0], cpu.doubles(new double[0], 0).doubles());
          assertArrayEquals(new float[0], cpu.whole(new int[0], 0).floats());
          assertArrayEquals(new float[0], cpu.zeros(0).floats());
          assertEquals(0, cpu.zeros(0).norm().value());
        });
  }

  private static Tensor matrix() {
    return cpu.doubles(new double[] {1, 0, -1, 2, 0, 2}, 3, 2);
  }

  @Test
  void shapesRowsAndPieces() {
    Step.run(
        () -> {
          assertArrayEquals(new long[] {2, 3}, matrix().transpose(0, 1).shape());
          Tensor rows = matrix().rows(cpu.whole(new int[] {2, 0}, 2));
          assertArrayEquals(new double[] {0, 2, 1, 0}, rows.doubles());
          Tensor picked = matrix().pick(cpu.whole(new int[] {1, 0, 1}, 3));
          assertArrayEquals(new double[] {0, -1, 2}, picked.doubles());
          Tensor[] pieces = vector(1, 2, 3).split(false, 1, 2);
          assertArrayEquals(new double[] {2, 3}, pieces[1].doubles());
          assertArrayEquals(new double[] {0, 2, 2}, matrix().split(true, 1, 1)[1].doubles());
        });
  }

  @Test
  void layers() {
    double e = Math.exp(1);
    double[] soft = {1 / (1 + e), e / (1 + e)};
    assertArrayEquals(soft, result(Tensor::softmax, 1, 2), 1e-15);
    assertArrayEquals(
        new double[] {Math.log(soft[0]), Math.log(soft[1])},
        result(Tensor::logSoftmax, 1, 2),
        1e-15);
    // 2 Φ(2) = 2 · 0.97724986805182079 (mpmath, 30 digits, rounded).
    assertArrayEquals(new double[] {0, 1.9544997361036416}, result(Tensor::gelu, 0, 2), 1e-15);
    double root = Math.sqrt(1 + 1e-5);
    assertArrayEquals(
        new double[] {-2 / root + 1, 3 / root},
        result(x -> x.layerNorm(vector(2, 3), vector(1, 0)), 1, 3),
        1e-14);
    double[] losses = {-Math.log(soft[0]), -Math.log(soft[1])};
    Step.run(
        () -> {
          Tensor logits = cpu.doubles(new double[] {1, 2, 1, 2}, 2, 2);
          Tensor targets = cpu.whole(new int[] {0, 1}, 2);
          assertArrayEquals(losses, logits.crossEntropies(targets).doubles(), 1e-15);
          assertEquals((losses[0] + losses[1]) / 2, logits.crossEntropy(targets).value(), 1e-15);
        });
  }

  @Test
  void functionsOfOneNumber() {
    assertGives(new double[] {4, 0, 0.25}, Tensor::relu);
    double[] sigmoid = {
      1 / (1 + Math.exp(-4)), 1 / (1 + Math.exp(1)), 1 / (1 + Math.exp(-0.25)),
    };
    assertGives(sigmoid, Tensor::sigmoid);
    assertGives(Arrays.stream(sigmoid).map(Math::log).toArray(), Tensor::logSigmoid);
    // Far out, where the sigmoid itself is 0 in doubles: log σ(x) = x − log(1 + exp x).
    assertArrayEquals(new double[] {-800, 0}, result(Tensor::logSigmoid, -800, 800));
  }

  @Test
  void convolutionsAreTheirSums() {
    Step.run(
        () -> {
          // Weights that tell their four places apart, and a bias of the second output.
          Tensor weight = cpu.doubles(new double[] {1, 10, 100, 1000, 0, 1, 0, 0}, 2, 1, 2, 2);
          Tensor bias = vector(0, 0.5);
          Tensor image = cpu.doubles(new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, 1, 1, 3, 3);
          Tensor plain = image.convolution(weight, bias, 1, 0, 1);
          assertArrayEquals(new long[] {1, 2, 2, 2}, plain.shape());
          assertArrayEquals(
              new double[] {5421, 6532, 8754, 9865, 2.5, 3.5, 5.5, 6.5}, plain.doubles());
          Tensor wide = image.convolution(weight, bias, 1, 0, 2);
          assertArrayEquals(new double[] {9731, 3.5}, wide.doubles());
          Tensor padded = image.convolution(weight, bias, 2, 1, 1);
          assertArrayEquals(
              new double[] {1000, 3200, 7040, 9865, 0.5, 0.5, 4.5, 6.5}, padded.doubles());
        });
  }

  @Test
  void gradientsOfConvolutionsAreDifferences() {
    double[] image = numbers(2 * 3 * 5 * 6, 1);
    double[] weight = numbers(4 * 3 * 3 * 3, 2);
    double[] direction = numbers(weight.length, 3);
    for (int[] way : new int[][] {{1, 1, 1}, {2, 1, 1}, {1, 2, 2}, {2, 0, 1}}) {
      double[] gradient =
          Step.compute(
              () -> {
                Tensor w = cpu.doubles(weight, weight.length).variable();
                return loss(image, w, way).gradient(w).doubles();
              });
      double along = 0;
      for (int i = 0; i < gradient.length; i++) {
        along += gradient[i] * direction[i];
      }
      double h = 1e-5;
      double difference =
          (lossAt(image, weight, direction, h, way) - lossAt(image, weight, direction, -h, way))
              / (2 * h);
      assertEquals(difference, along, 1e-6 * Math.abs(along));
    }
  }

  private static double lossAt(
      double[] image, double[] weight, double[] direction, double step, int... way) {
    double[] moved = weight.clone();
    Arrays.setAll(moved, i -> weight[i] + step * direction[i]);
    return Step.compute(() -> loss(image, vector(moved), way).value());
  }

  /** A smooth function of a convolution; way is stride, padding and dilation. */
  private static Tensor loss(double[] image, Tensor weights, int... way) {
    Tensor y =
        cpu.doubles(image, 2, 3, 5, 6)
            .convolution(weights.reshape(4, 3, 3, 3), vector(1, 2, 3, 4), way[0], way[1], way[2]);
    return y.sigmoid().times(y).plus(y.logSigmoid()).sum();
  }

  private static double[] numbers(int count, long which) {
    Stream random = Streams.of(4, "tensor-test").stream(which);
    double[] all = new double[count];
    Arrays.setAll(all, i -> random.nextNormal());
    return all;
  }

  @Test
  void attentionSeesOnlyWhatCameBefore() {
    Step.run(
        () -> {
          Tensor q = cpu.doubles(new double[] {1, 1}, 1, 1, 2, 1);
          Tensor v = cpu.doubles(new double[] {5, 7}, 1, 1, 2, 1);
          Tensor k = cpu.doubles(new double[] {0, Math.log(3)}, 1, 1, 2, 1);
          // The second sees weights 1 : 3.
          assertArrayEquals(new double[] {5, 6.5}, q.causalAttention(k, v).doubles(), 1e-12);
        });
  }

  @Test
  void inPlaceOperationsChangeTheirOwnTensorAlone() {
    Step.run(
        () -> {
          Tensor x = vector(1, 2);
          Tensor y = vector(3, 5);
          x.add(2, y);
          assertArrayEquals(new double[] {7, 12}, x.doubles());
          x.addProduct(-1, y, y);
          assertArrayEquals(new double[] {-2, -13}, x.doubles());
          x.addQuotient(2, vector(6, 5), y);
          assertArrayEquals(new double[] {2, -11}, x.doubles());
          x.scale(0.5);
          assertArrayEquals(new double[] {1, -5.5}, x.doubles());
          x.set(y);
          assertArrayEquals(new double[] {3, 5}, x.doubles());
          x.clear();
          assertArrayEquals(new double[] {0, 0}, x.doubles());
          assertArrayEquals(new double[] {3, 5}, y.doubles());
        });
  }

  @Test
  void clearingMakesZerosOfWhatIsNoNumber() {
    Step.run(
        () -> {
          Tensor x = vector(Double.NaN, Double.POSITIVE_INFINITY);
          x.clear();
          assertArrayEquals(new double[] {0, 0}, x.doubles());
        });
  }

  @Test
  void arraysAreCopied() {
    float[] array = {1, 2};
    Step.run(
        () -> {
          Tensor x = cpu.floats(array, 2);
          array[0] = 9;
          assertArrayEquals(new float[] {1, 2}, x.floats());
          x.floats()[1] = 9;
          assertArrayEquals(new float[] {1, 2}, x.floats());
        });
  }

  @Test
  void whatTheBitsDependOnIsSaid() {
    String text = Step.compute(cpu::description);
    String said = "PyTorch 2\\.10\\.0, (OpenBLAS|MKL), 1 and 1 threads, cpu, [A-Z0-9]+";
    assertTrue(text.matches(said + Pattern.quote(Steering.here())), text);
  }

  @Test
  void floatsAreFloatsAndRepeatOnEveryProcessor() {
    boolean[] seen =
        Step.compute(
            () -> {
              Context context = torch.globalContext();
              return new boolean[] {
                context.userEnabledMkldnn(),
                context.userEnabledNNPACK(),
                context.allowTF32CuDNN(),
                context.allowTF32CuBLAS(),
                context.deterministicCuDNN()
              };
            });
    assertArrayEquals(new boolean[] {false, false, false, false, true}, seen);
  }

  @Test
  void everyThreadComputesInOneThread() throws Exception {
    assertArrayEquals(new int[] {1, 1}, Step.compute(Torch::threads));
    int[][] other = new int[1][];
    Thread thread = new Thread(() -> other[0] = Step.compute(Torch::threads));
    thread.start();
    thread.join();
    assertArrayEquals(new int[] {1, 1}, other[0]);
  }

  @Test
  void everyDeviceThatSharesAStepComputesInOneThread() {
    List<Integer> threads = Collections.synchronizedList(new ArrayList<>());
    Step.run(
        () ->
            new DataParallel(List.of(cpu, cpu, cpu), 3)
                .at(
                    (device, parameters, shard) -> {
                      Arrays.stream(Torch.threads()).forEach(threads::add);
                      return parameters.sum();
                    },
                    cpu.zeros(2),
                    0));
    assertEquals(List.of(1, 1, 1, 1, 1, 1), threads);
  }
}
