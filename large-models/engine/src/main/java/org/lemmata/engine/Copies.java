package org.lemmata.engine;

import java.util.Arrays;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.pytorch.MemoryFormatOptional;
import org.bytedeco.pytorch.TensorOptions;
import org.bytedeco.pytorch.global.torch;

/**
 * The only place where numbers and texts pass between arrays and native memory, always by copy: a
 * tensor over an array would see it moved or freed by the collector. The memory of a tensor without
 * elements is null.
 */
final class Copies {

  private Copies() {}

  static org.bytedeco.pytorch.Tensor in(float[] values, long[] shape) {
    org.bytedeco.pytorch.Tensor tensor = empty(values.length, shape, torch.ScalarType.Float);
    try (FloatPointer to = tensor.data_ptr_float()) {
      if (to != null) {
        to.put(values);
      }
    }
    return tensor;
  }

  static org.bytedeco.pytorch.Tensor in(double[] values, long[] shape) {
    org.bytedeco.pytorch.Tensor tensor = empty(values.length, shape, torch.ScalarType.Double);
    try (DoublePointer to = tensor.data_ptr_double()) {
      if (to != null) {
        to.put(values);
      }
    }
    return tensor;
  }

  static org.bytedeco.pytorch.Tensor in(long[] values, long[] shape) {
    org.bytedeco.pytorch.Tensor tensor = empty(values.length, shape, torch.ScalarType.Long);
    try (LongPointer to = tensor.data_ptr_long()) {
      if (to != null) {
        to.put(values);
      }
    }
    return tensor;
  }

  static float[] floats(org.bytedeco.pytorch.Tensor tensor) {
    org.bytedeco.pytorch.Tensor plain = plain(tensor, torch.ScalarType.Float);
    float[] values = new float[Math.toIntExact(plain.numel())];
    try (FloatPointer from = plain.data_ptr_float()) {
      if (from != null) {
        from.get(values);
      }
    }
    return values;
  }

  static double[] doubles(org.bytedeco.pytorch.Tensor tensor) {
    org.bytedeco.pytorch.Tensor plain = plain(tensor, torch.ScalarType.Double);
    double[] values = new double[Math.toIntExact(plain.numel())];
    try (DoublePointer from = plain.data_ptr_double()) {
      if (from != null) {
        from.get(values);
      }
    }
    return values;
  }

  /** What PyTorch says of how it was built. */
  static String build() {
    try (BytePointer text = torch.show_config()) {
      return text.getString();
    }
  }

  /** The instructions that its operations use. */
  static String instructions() {
    try (BytePointer text = torch.get_cpu_capability()) {
      return text.getString();
    }
  }

  private static org.bytedeco.pytorch.Tensor empty(
      int length, long[] shape, torch.ScalarType type) {
    if (!isOf(length, shape)) {
      throw new IllegalArgumentException(
          length + " numbers cannot have the shape " + Arrays.toString(shape));
    }
    return torch.empty(shape, new TensorOptions(type), new MemoryFormatOptional());
  }

  /** Whether a shape has so many elements; none has if its sides other than 0 are too large. */
  private static boolean isOf(int length, long... shape) {
    long size = 1;
    boolean isEmpty = false;
    for (long side : shape) {
      isEmpty |= side == 0;
      if (side < 0 || Math.max(side, 1) > Long.MAX_VALUE / size) {
        return false;
      }
      size *= Math.max(side, 1);
    }
    return length == (isEmpty ? 0 : size);
  }

  private static org.bytedeco.pytorch.Tensor plain(
      org.bytedeco.pytorch.Tensor tensor, torch.ScalarType type) {
    return tensor.detach().cpu().toType(type).contiguous();
  }
}
