package org.lemmata.engine;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytedeco.pytorch.Context;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;
import org.lemmata.engine.home.Graphics;
import org.lemmata.engine.home.Steering;
import org.lemmata.study.Need;

/**
 * Where tensors are: makes them from arrays, which are copied. Operations stay where their operands
 * are.
 */
public final class Device {

  /** How PyTorch's own description of its build says the version. */
  private static final Pattern VERSION = Pattern.compile("TORCH_VERSION=([^, ]+)");

  private static final Pattern CUDA = Pattern.compile("CUDA Runtime ([0-9.]+)");

  private final boolean gpu;

  private Device(boolean gpu) {
    this.gpu = gpu;
  }

  /**
   * The device for a wish; loads PyTorch.
   *
   * @throws Need.Missing if PyTorch is not here or does not fit, or if a GPU is wished and PyTorch
   *     cannot use one: it is never replaced by the CPU
   */
  public static Device choose(DeviceChoice choice) {
    DeviceChoice resolved = choice.resolved();
    Torch.prepareThread();
    return new Device(resolved == DeviceChoice.GPU);
  }

  /** Whether PyTorch can use a GPU; loads it. */
  static boolean seesGpu() {
    Torch.prepareThread();
    return torch.cuda_is_available();
  }

  /** Whether it is a GPU. */
  public boolean isGpu() {
    return gpu;
  }

  /**
   * A tensor of floats.
   *
   * @param shape the sides; their product is the number of values
   * @throws IllegalArgumentException if it is not
   */
  public Tensor floats(float[] values, long... shape) {
    return Tensor.make(() -> here(Copies.in(values, shape)));
  }

  /**
   * A tensor of doubles.
   *
   * @param shape the sides; their product is the number of values
   * @throws IllegalArgumentException if it is not
   */
  public Tensor doubles(double[] values, long... shape) {
    return Tensor.make(() -> here(Copies.in(values, shape)));
  }

  /**
   * A tensor of whole numbers, such as tokens.
   *
   * @param shape the sides; their product is the number of values
   * @throws IllegalArgumentException if it is not
   */
  public Tensor whole(int[] values, long... shape) {
    long[] wide = Arrays.stream(values).asLongStream().toArray();
    return Tensor.make(() -> here(Copies.in(wide, shape)));
  }

  /** A tensor of zeros, as floats. */
  public Tensor zeros(long... shape) {
    return Tensor.make(() -> here(torch.zeros(shape, new TensorOptions(torch.ScalarType.Float))));
  }

  private org.bytedeco.pytorch.Tensor here(org.bytedeco.pytorch.Tensor tensor) {
    return gpu
        ? tensor.to(new org.bytedeco.pytorch.Device(torch.DeviceType.CUDA), tensor.scalar_type())
        : tensor;
  }

  /**
   * What the bits of a computation depend on: PyTorch, the matrix products, their threads, the
   * device and the instructions in use, what users say of these, and the GPU where PyTorch can use
   * one.
   */
  public String description() {
    return Step.compute(
        () -> {
          int[] threads = Torch.threads();
          String build = Copies.build();
          String text =
              "PyTorch %s, %s, %d and %d threads, %s, %s"
                  .formatted(
                      found(VERSION, build),
                      Context.hasMKL() ? "MKL" : "OpenBLAS",
                      threads[0],
                      threads[1],
                      this,
                      Copies.instructions() + Steering.here());
          return torch.cuda_is_available()
              ? text + ", " + Graphics.models() + ", CUDA " + found(CUDA, build)
              : text;
        });
  }

  /** Whether PyTorch is loaded. */
  public static boolean isReady() {
    return Torch.isLoaded();
  }

  /**
   * The description of the device that {@link DeviceChoice#AUTO} comes to in this process; loads
   * PyTorch.
   *
   * @throws Need.Missing if that device is not here
   */
  public static String basis() {
    return choose(DeviceChoice.AUTO).description();
  }

  private static String found(Pattern pattern, String text) {
    Matcher match = pattern.matcher(text);
    return match.find() ? match.group(1) : "unknown";
  }

  /** {@code cpu} or {@code gpu}. */
  @Override
  public String toString() {
    return gpu ? "gpu" : "cpu";
  }
}
