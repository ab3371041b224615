package org.lemmata.engine.gpt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.lemmata.engine.Device;
import org.lemmata.engine.Tensor;
import org.lemmata.linalg.random.Stream;

/**
 * A GPT with norms before attention and network, learned positions, and an output that shares the
 * matrix of the tokens (Radford et al., "Language models are unsupervised multitask learners",
 * 2019).
 *
 * <p>All parameters are one vector, cut once a step, so that an optimiser, a norm, a checkpoint and
 * a hash see one array.
 */
public final class Gpt {

  private static final double SPREAD = 0.02;

  private final GptShape shape;
  private final List<GptShape.Part> parts;
  private final long[] sizes;
  private final boolean twice;

  private Gpt(GptShape shape, boolean twice) {
    this.shape = Objects.requireNonNull(shape, "shape");
    this.parts = shape.parts();
    this.sizes = parts.stream().mapToLong(GptShape.Part::size).toArray();
    this.twice = twice;
  }

  /** A model with fused attention: fast, and with a first derivative only. */
  public static Gpt of(GptShape shape) {
    return new Gpt(shape, false);
  }

  /** The same function from products and a softmax, so that it has a second derivative. */
  public Gpt twiceDifferentiable() {
    return new Gpt(shape, true);
  }

  /** The sizes. */
  public GptShape shape() {
    return shape;
  }

  /** Initial parameters, drawn from a stream: the same numbers on every device. */
  public float[] initial(Stream random) {
    float[] all = new float[shape.parameters()];
    int at = 0;
    for (GptShape.Part part : parts) {
      int end = at + (int) part.size();
      double spread = part.kind() == GptShape.Kind.WEIGHT ? SPREAD : residualSpread();
      switch (part.kind()) {
        case WEIGHT, RESIDUAL_WEIGHT -> {
          for (int i = at; i < end; i++) {
            all[i] = (float) (spread * random.nextNormal());
          }
        }
        case SCALE -> Arrays.fill(all, at, end, 1);
        case BIAS -> Arrays.fill(all, at, end, 0);
      }
      at = end;
    }
    return all;
  }

  private double residualSpread() {
    return SPREAD / Math.sqrt(2.0 * shape.layers());
  }

  /**
   * The logits of the next token after each token.
   *
   * @param parameters the vector
   * @param tokens whole numbers below {@code vocabulary}, batch × length with length at most {@code
   *     context}
   * @return (batch · length) × vocabulary
   */
  public Tensor logits(Device device, Tensor parameters, Tensor tokens) {
    long[] batch = tokens.shape();
    int length = Math.toIntExact(batch[1]);
    if (length > shape.context()) {
      throw new IllegalArgumentException(
          length + " tokens do not fit into a context of " + shape.context());
    }
    Cut cut = new Cut(parameters.split(false, sizes));
    Tensor embedding = cut.next();
    Tensor positions = cut.next();
    if (length < shape.context()) {
      positions = positions.split(false, length, shape.context() - length)[0];
    }
    Tensor mask = twice ? mask(device, length) : null;
    Tensor x = embedding.rows(tokens).plus(positions);
    for (int layer = 0; layer < shape.layers(); layer++) {
      Tensor normed = x.layerNorm(cut.next(), cut.next());
      Tensor mixed = attention(normed.linear(cut.next(), cut.next()), batch, mask);
      x = x.plus(mixed.linear(cut.next(), cut.next()));
      Tensor wide = x.layerNorm(cut.next(), cut.next()).linear(cut.next(), cut.next()).gelu();
      x = x.plus(wide.linear(cut.next(), cut.next()));
    }
    Tensor last = x.layerNorm(cut.next(), cut.next());
    return last.reshape(batch[0] * length, shape.width()).linear(embedding);
  }

  /** The mean cross-entropy in nats of the targets, which are batch × length as the tokens. */
  public Tensor loss(Device device, Tensor parameters, Tensor tokens, Tensor targets) {
    return logits(device, parameters, tokens).crossEntropy(targets.reshape(-1));
  }

  /** The parts of the vector by name, in their order, with their sides. */
  public Map<String, long[]> named() {
    Map<String, long[]> shapes = new LinkedHashMap<>();
    parts.forEach(part -> shapes.put(part.name(), part.sides()));
    return shapes;
  }

  private Tensor attention(Tensor joint, long[] batch, Tensor mask) {
    int heads = shape.heads();
    int each = shape.width() / heads;
    Tensor[] three = joint.split(true, shape.width(), shape.width(), shape.width());
    List<Tensor> byHead = new ArrayList<>();
    for (Tensor one : three) {
      byHead.add(one.reshape(batch[0], batch[1], heads, each).transpose(1, 2));
    }
    Tensor mixed;
    if (mask == null) {
      mixed = byHead.get(0).causalAttention(byHead.get(1), byHead.get(2));
    } else {
      Tensor scores = byHead.get(0).matmul(byHead.get(1).transpose(2, 3));
      mixed = scores.times(1 / Math.sqrt(each)).plus(mask).softmax().matmul(byHead.get(2));
    }
    return mixed.transpose(1, 2).reshape(batch[0], batch[1], shape.width());
  }

  private static Tensor mask(Device device, int length) {
    float[] mask = new float[length * length];
    for (int i = 0; i < length; i++) {
      Arrays.fill(mask, i * length + i + 1, (i + 1) * length, Float.NEGATIVE_INFINITY);
    }
    return device.floats(mask, length, length);
  }

  /** The pieces of the vector, in the order and shape of the parts. */
  private final class Cut {
    private final Tensor[] pieces;
    private int next;

    Cut(Tensor[] pieces) {
      this.pieces = pieces;
    }

    Tensor next() {
      Tensor piece = pieces[next];
      long[] sides = parts.get(next++).sides();
      return sides.length == 1 ? piece : piece.reshape(sides);
    }
  }
}
