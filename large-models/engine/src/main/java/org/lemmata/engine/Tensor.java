package org.lemmata.engine;

import java.util.Objects;
import java.util.function.Supplier;
import org.bytedeco.pytorch.BoolOptional;
import org.bytedeco.pytorch.DoubleOptional;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarOptional;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * A tensor of PyTorch, on the device where it was made.
 *
 * <p>Operations return new tensors and leave their operands alone, except {@link #set}, {@link
 * #clear}, {@link #scale}, {@link #add}, {@link #addProduct} and {@link #addQuotient}, which change
 * a tensor in place and are meant for the vectors of an optimiser. Shapes follow PyTorch's rules of
 * broadcasting; negative dimensions count from the last. What PyTorch refuses is a {@link
 * TorchFailure}.
 *
 * <p>A tensor lives until the {@link Step} in which it was made ends; using it later is an {@link
 * IllegalStateException}.
 */
public final class Tensor {

  private static final int LAST = -1;
  private static final double LAYER_NORM_EPSILON = 1e-5;
  private static final int REDUCE_NONE = 0;
  private static final int REDUCE_MEAN = 1;
  private static final long IGNORE_NONE = -100;

  private final org.bytedeco.pytorch.Tensor handle;

  private Tensor(org.bytedeco.pytorch.Tensor handle) {
    this.handle = handle;
  }

  /** Wraps what an operation gives, inside a step, with PyTorch's refusal in one line. */
  static Tensor make(Supplier<org.bytedeco.pytorch.Tensor> operation) {
    Step.require();
    return new Tensor(guarded(operation));
  }

  private static <T> T guarded(Supplier<T> operation) {
    try {
      return operation.get();
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new TorchFailure(e);
    }
  }

  private org.bytedeco.pytorch.Tensor it() {
    if (handle.isNull()) {
      throw new IllegalStateException("the step that made this tensor has ended");
    }
    return handle;
  }

  // Arithmetic, element by element.

  /** x + y. */
  public Tensor plus(Tensor y) {
    return make(() -> it().add(y.it()));
  }

  /** x + c. */
  public Tensor plus(double c) {
    return make(() -> it().add(new Scalar(c)));
  }

  /** x − y. */
  public Tensor minus(Tensor y) {
    return make(() -> it().sub(y.it()));
  }

  /** x · y, element by element. */
  public Tensor times(Tensor y) {
    return make(() -> it().mul(y.it()));
  }

  /** c x. */
  public Tensor times(double c) {
    return make(() -> it().mul(new Scalar(c)));
  }

  /** x / y, element by element. */
  public Tensor over(Tensor y) {
    return make(() -> it().div(y.it()));
  }

  /** √x. */
  public Tensor sqrt() {
    return make(() -> it().sqrt());
  }

  /** |x|. */
  public Tensor abs() {
    return make(() -> it().abs());
  }

  /** −1, 0 or 1. */
  public Tensor sign() {
    return make(() -> it().sign());
  }

  /** max{x, c}. */
  public Tensor atLeast(double c) {
    return make(() -> it().clamp_min(new Scalar(c)));
  }

  /** x, cut off below {@code low} and above {@code high}. */
  public Tensor clip(double low, double high) {
    return make(
        () ->
            it().clamp(new ScalarOptional(new Scalar(low)), new ScalarOptional(new Scalar(high))));
  }

  // Shapes.

  /** The sides. */
  public long[] shape() {
    return it().shape();
  }

  /** The same numbers in another shape; one side may be −1, which is then computed. */
  public Tensor reshape(long... shape) {
    return make(() -> it().reshape(shape));
  }

  /** Two dimensions exchanged. */
  public Tensor transpose(int i, int j) {
    return make(() -> it().transpose(i, j));
  }

  /** Pieces along the first dimension, or along the last if {@code last}; sizes add up to it. */
  public Tensor[] split(boolean last, long... sizes) {
    Step.require();
    TensorVector pieces = guarded(() -> torch.split(it(), sizes, last ? LAST : 0));
    Tensor[] result = new Tensor[sizes.length];
    for (int i = 0; i < result.length; i++) {
      // What a vector hands out is part of it: a handle of its own outlives the vector.
      result[i] = new Tensor(new org.bytedeco.pytorch.Tensor(pieces.get(i)));
    }
    return result;
  }

  /** The rows of this matrix with these numbers, in their shape. */
  public Tensor rows(Tensor numbers) {
    return make(() -> torch.embedding(it(), numbers.it()));
  }

  /** Of each row, along the last dimension, the element with that number. */
  public Tensor pick(Tensor numbers) {
    return make(() -> it().gather(LAST, numbers.it().unsqueeze(LAST)).squeeze(LAST));
  }

  // Sums and products.

  /** The sum of all elements. */
  public Tensor sum() {
    return make(() -> it().sum());
  }

  /** Sums along one dimension, which disappears. */
  public Tensor sum(int dimension) {
    return make(() -> it().sum(dimension));
  }

  /** The mean of all elements. */
  public Tensor mean() {
    return make(() -> it().mean());
  }

  /** The inner product of two vectors. */
  public Tensor dot(Tensor y) {
    return make(() -> it().dot(y.it()));
  }

  /**
   * The Euclidean norm of all elements, from their squares in their own precision: of floats it is
   * infinite above 1.8e19, and elements below 1e-19 lose digits and at last count as 0.
   */
  public Tensor norm() {
    return make(() -> it().norm());
  }

  /** The matrix product, over leading dimensions one by one. */
  public Tensor matmul(Tensor y) {
    return make(() -> it().matmul(y.it()));
  }

  // Layers of a network.

  /** x Wᵀ. */
  public Tensor linear(Tensor weight) {
    return make(() -> torch.linear(it(), weight.it()));
  }

  /** x Wᵀ + b. */
  public Tensor linear(Tensor weight, Tensor bias) {
    return make(() -> torch.linear(it(), weight.it(), new TensorOptional(bias.it())));
  }

  /** Rows with mean 0 and variance 1 (plus 1e-5 under the root), times a weight, plus a bias. */
  public Tensor layerNorm(Tensor weight, Tensor bias) {
    return make(
        () ->
            torch.layer_norm(
                it(),
                weight.it().shape(),
                new TensorOptional(weight.it()),
                new TensorOptional(bias.it()),
                LAYER_NORM_EPSILON,
                false));
  }

  /** x Φ(x) with the normal distribution function Φ. */
  public Tensor gelu() {
    return make(() -> torch.gelu(it()));
  }

  /** max{x, 0}. */
  public Tensor relu() {
    return make(() -> torch.relu(it()));
  }

  /** 1 / (1 + exp −x). */
  public Tensor sigmoid() {
    return make(() -> it().sigmoid());
  }

  /** The logarithm of {@link #sigmoid}, without overflow. */
  public Tensor logSigmoid() {
    return make(() -> torch.log_sigmoid(it()));
  }

  /**
   * A convolution over images, batch × channels × height × width, with zeros around them: y(n, o,
   * i, j) = b(o) + Σ w(o, c, u, v) x(n, c, s i + d u − p, s j + d v − p).
   *
   * @param weight outputs × channels × rows × columns
   * @param bias one number for each output
   * @param stride s, how far apart the places of the result lie, at least 1
   * @param padding p, how many zeros are put on each side, not negative
   * @param dilation d, how far apart the places of a window lie, at least 1
   */
  public Tensor convolution(Tensor weight, Tensor bias, int stride, int padding, int dilation) {
    return make(
        () ->
            torch.conv2d(
                it(),
                weight.it(),
                new TensorOptional(bias.it()),
                new long[] {stride, stride},
                new long[] {padding, padding},
                new long[] {dilation, dilation},
                1));
  }

  /** exp x, divided by its sum along the last dimension. */
  public Tensor softmax() {
    return make(() -> it().softmax(LAST));
  }

  /** The logarithm of {@link #softmax}. */
  public Tensor logSoftmax() {
    return make(() -> it().log_softmax(LAST));
  }

  /**
   * softmax(Q Kᵀ / √d, below the diagonal) V with Q = this, fused: fast, small in memory, and on
   * the CPU without a second derivative.
   */
  public Tensor causalAttention(Tensor keys, Tensor values) {
    return make(
        () ->
            torch.scaled_dot_product_attention(
                it(),
                keys.it(),
                values.it(),
                new TensorOptional(),
                0,
                true,
                new DoubleOptional(),
                false));
  }

  /** The mean of −log softmax at the targets, for logits in rows. */
  public Tensor crossEntropy(Tensor targets) {
    return crossEntropy(targets, REDUCE_MEAN);
  }

  /** −log softmax at the target, one for each row of logits. */
  public Tensor crossEntropies(Tensor targets) {
    return crossEntropy(targets, REDUCE_NONE);
  }

  private Tensor crossEntropy(Tensor targets, int reduction) {
    return make(
        () ->
            torch.cross_entropy_loss(
                it(), targets.it(), new TensorOptional(), reduction, IGNORE_NONE, 0));
  }

  // Gradients.

  /** The same numbers as a variable: gradients are taken with respect to it. Shares memory. */
  public Tensor variable() {
    return make(
        () -> {
          org.bytedeco.pytorch.Tensor leaf = it().detach();
          leaf.set_requires_grad(true);
          return leaf;
        });
  }

  /** The same numbers as a constant: no gradient passes through it. Shares memory. */
  public Tensor constant() {
    return make(() -> it().detach());
  }

  /** The gradient of this number with respect to a {@linkplain #variable variable}; once. */
  public Tensor gradient(Tensor variable) {
    return gradient(variable, false);
  }

  /** The gradient as a function of the variable, so that its gradient can be taken in turn. */
  public Tensor differentiableGradient(Tensor variable) {
    return gradient(variable, true);
  }

  private Tensor gradient(Tensor variable, boolean differentiable) {
    return make(
        () -> {
          TensorVector gradients =
              torch.grad(
                  new TensorVector(it()),
                  new TensorVector(variable.it()),
                  new TensorVector(),
                  new BoolOptional(),
                  differentiable,
                  false);
          return new org.bytedeco.pytorch.Tensor(gradients.get(0));
        });
  }

  // Vectors of an optimiser, changed in place.

  /** x ← y. */
  public void set(Tensor y) {
    inPlace(() -> it().copy_(y.it()));
  }

  /** x ← 0. */
  public void clear() {
    inPlace(() -> it().zero_());
  }

  /** x ← c x. */
  public void scale(double c) {
    inPlace(() -> it().mul_(new Scalar(c)));
  }

  /** x ← x + c y. */
  public void add(double c, Tensor y) {
    inPlace(() -> it().add_(y.it(), new Scalar(c)));
  }

  /** x ← x + c y z, element by element. */
  public void addProduct(double c, Tensor y, Tensor z) {
    inPlace(() -> it().addcmul_(y.it(), z.it(), new Scalar(c)));
  }

  /** x ← x + c y / z, element by element. */
  public void addQuotient(double c, Tensor y, Tensor z) {
    inPlace(() -> it().addcdiv_(y.it(), z.it(), new Scalar(c)));
  }

  private static void inPlace(Supplier<org.bytedeco.pytorch.Tensor> operation) {
    Step.require();
    Objects.requireNonNull(guarded(operation), "result");
  }

  // Reading, moving, and living longer.

  /** A constant with the same numbers and memory of its own, on a device. */
  public Tensor copy(Device device) {
    return make(() -> device.copy(it().detach()));
  }

  /** The value of a tensor with one element. */
  public double value() {
    return guarded(() -> it().item_double());
  }

  /** A copy of all elements in order. */
  public float[] floats() {
    Step.require();
    return guarded(() -> Copies.floats(it()));
  }

  /** A copy of all elements in order. */
  public double[] doubles() {
    Step.require();
    return guarded(() -> Copies.doubles(it()));
  }

  /** Lets this tensor outlive its step, until {@link #release}; returns this. */
  public Tensor keep() {
    it().retainReference();
    return this;
  }

  /** Ends a {@linkplain #keep kept} tensor. */
  public void release() {
    it().releaseReference();
  }
}
