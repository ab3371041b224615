package org.lemmata.engine;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bytedeco.pytorch.Context;
import org.bytedeco.pytorch.MemoryFormatOptional;
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

  /** Which of the GPUs, from 0. */
  private final int number;

  private Device(boolean gpu, int number) {
    this.gpu = gpu;
    this.number = number;
  }

  /**
   * The device for a wish; loads PyTorch.
   *
   * @throws Need.Missing if PyTorch is not here or does not fit, if a GPU is wished and PyTorch
   *     cannot use one, or if several are asked for: neither is ever replaced by less
   */
  public static Device choose(DeviceChoice choice) {
    return new Device(prepared(choice.resolved()) == DeviceChoice.GPU, 0);
  }

  /**
   * The devices for a wish, of which {@link AutoDevice} says how many; loads PyTorch. Several CPUs
   * are the one CPU several times.
   *
   * @param shards into how many parts the work is cut, at least 1
   * @return at most so many
   * @throws Need.Missing as {@link #choose(DeviceChoice)}, and if there are more devices than parts
   */
  public static List<Device> choose(DeviceChoice choice, int shards) {
    DeviceChoice resolved = prepared(choice.resolved(shards));
    return IntStream.range(0, AutoDevice.asked().count(resolved))
        .mapToObj(number -> new Device(resolved == DeviceChoice.GPU, number))
        .toList();
  }

  private static DeviceChoice prepared(DeviceChoice resolved) {
    Torch.prepareThread();
    return resolved;
  }

  /** How many GPUs PyTorch can use; loads it. */
  static int gpus() {
    Torch.prepareThread();
    return torch.cuda_is_available() ? torch.cuda_device_count() : 0;
  }

  /** Whether it is a GPU. */
  public boolean isGpu() {
    return gpu;
  }

  /**
   * A tensor of floats.
   *
   * @param shape the sides, not negative; their product is the number of values
   * @throws IllegalArgumentException if it is not, or those other than 0 have one above 2⁶³ − 1
   */
  public Tensor floats(float[] values, long... shape) {
    return Tensor.make(() -> here(Copies.in(values, shape)));
  }

  /**
   * A tensor of doubles.
   *
   * @param shape the sides, not negative; their product is the number of values
   * @throws IllegalArgumentException if it is not, or those other than 0 have one above 2⁶³ − 1
   */
  public Tensor doubles(double[] values, long... shape) {
    return Tensor.make(() -> here(Copies.in(values, shape)));
  }

  /**
   * A tensor of whole numbers, such as tokens.
   *
   * @param shape the sides, not negative; their product is the number of values
   * @throws IllegalArgumentException if it is not, or those other than 0 have one above 2⁶³ − 1
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
    return gpu ? tensor.to(place(), tensor.scalar_type()) : tensor;
  }

  /** A copy with memory of its own, also where the tensor is here already. */
  org.bytedeco.pytorch.Tensor copy(org.bytedeco.pytorch.Tensor tensor) {
    return tensor.to(place(), tensor.scalar_type(), false, true, new MemoryFormatOptional());
  }

  private org.bytedeco.pytorch.Device place() {
    return gpu
        ? new org.bytedeco.pytorch.Device(torch.DeviceType.CUDA, (byte) number)
        : new org.bytedeco.pytorch.Device(torch.DeviceType.CPU);
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
   * The description of the device that {@link DeviceChoice#AUTO} comes to in this process, the
   * first if there are several, since no bits depend on how many share the work; loads PyTorch.
   *
   * @throws Need.Missing if that device is not here
   */
  public static String basis() {
    return choose(DeviceChoice.AUTO, Integer.MAX_VALUE).get(0).description();
  }

  private static String found(Pattern pattern, String text) {
    Matcher match = pattern.matcher(text);
    return match.find() ? match.group(1) : "unknown";
  }

  /** {@code cpu}, {@code gpu}, or {@code gpu 1} for the second GPU, and so on. */
  @Override
  public String toString() {
    if (!gpu) {
      return "cpu";
    }
    return number == 0 ? "gpu" : "gpu " + number;
  }
}
