package org.lemmata.symboltuning.model;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.engine.Device;
import org.lemmata.engine.Tensor;
import org.lemmata.linalg.random.Stream;
import org.lemmata.linalg.random.Streams;
import org.lemmata.symboltuning.symbol.SymbolPool;
import org.lemmata.symboltuning.world.Episode;
import org.lemmata.symboltuning.world.WordWorld;

/**
 * A transformer with norms before attention and network, and learned positions. Each token's input
 * is its vector plus a learned projection of the vector of the token before it. Vectors of words
 * and natural labels are learned, those of symbols are frozen, and the output shares both.
 *
 * <p>All that is learned is one vector, cut once a step.
 */
public final class SymbolModel {

  private static final double POSITION = 0.02;
  private static final int EXPANSION = 4;

  private final WordWorld world;
  private final Size size;
  private final float[] frozen;
  private final List<Part> parts;
  private final long[] sizes;

  /** A piece of the vector: a matrix or vector, and the spread of its normal initial values. */
  private record Part(long rows, long columns, double spread, double mean) {

    static Part matrix(long rows, long columns, double spread) {
      return new Part(rows, columns, spread, 0);
    }

    static Part vector(long length, double value) {
      return new Part(0, length, 0, value);
    }

    long length() {
      return rows == 0 ? columns : rows * columns;
    }
  }

  /**
   * A model of a world.
   *
   * @param streams from which the vectors of the symbols are drawn
   */
  public SymbolModel(WordWorld world, Size size, SymbolPool pool, Streams streams) {
    this.world = world;
    this.size = size;
    this.frozen = FrozenVectors.of(pool, size.width(), streams);
    this.parts = parts();
    this.sizes = parts.stream().mapToLong(Part::length).toArray();
  }

  private List<Part> parts() {
    long width = size.width();
    double scale = 1 / Math.sqrt((double) width);
    double inner = scale / 2;
    double residual = inner / Math.sqrt(2.0 * size.layers());
    List<Part> all = new ArrayList<>();
    all.add(Part.matrix(world.firstSymbol(), width, scale));
    all.add(Part.matrix(Episode.LENGTH, width, POSITION));
    all.add(Part.matrix(width, width, scale));
    for (int layer = 0; layer < size.layers(); layer++) {
      all.add(Part.vector(width, 1));
      all.add(Part.vector(width, 0));
      all.add(Part.matrix(3 * width, width, inner));
      all.add(Part.vector(3 * width, 0));
      all.add(Part.matrix(width, width, residual));
      all.add(Part.vector(width, 0));
      all.add(Part.vector(width, 1));
      all.add(Part.vector(width, 0));
      all.add(Part.matrix(EXPANSION * width, width, inner));
      all.add(Part.vector(EXPANSION * width, 0));
      all.add(Part.matrix(width, EXPANSION * width, residual));
      all.add(Part.vector(width, 0));
    }
    all.add(Part.vector(width, 1));
    all.add(Part.vector(width, 0));
    return List.copyOf(all);
  }

  /** Initial values, the same on every device. */
  public float[] initial(Stream random) {
    int length = Math.toIntExact(parts.stream().mapToLong(Part::length).sum());
    float[] all = new float[length];
    int at = 0;
    for (Part part : parts) {
      for (int end = at + (int) part.length(); at < end; at++) {
        all[at] = (float) (part.spread > 0 ? part.spread * random.nextNormal() : part.mean);
      }
    }
    return all;
  }

  /**
   * The mean cross-entropy, in nats, of the labels of all words of episodes, among the natural
   * labels and the tuned symbols.
   *
   * @param parameters the vector
   */
  public Tensor loss(Device device, Tensor parameters, List<Episode> episodes) {
    int[] targets = new int[episodes.size() * Episode.SHOTS];
    for (int i = 0; i < targets.length; i++) {
      Episode episode = episodes.get(i / Episode.SHOTS);
      targets[i] = episode.shots().get(i % Episode.SHOTS).label() - world.firstLabel();
    }
    return logits(device, parameters, EpisodeBatch.whole(device, episodes), world.firstUnseen())
        .crossEntropy(device.whole(targets, targets.length));
  }

  /**
   * The logits of all labels, unseen symbols too, for the last word of each episode.
   *
   * @return episodes × labels
   */
  public Tensor answers(Device device, Tensor parameters, List<Episode> episodes) {
    return logits(device, parameters, EpisodeBatch.lastOnly(device, episodes), world.tokens());
  }

  /** The logits of the labels up to a token, where they are to be said. */
  private Tensor logits(Device device, Tensor parameters, EpisodeBatch batch, int end) {
    Cut cut = new Cut(parameters.split(false, sizes));
    Tensor table = table(device, cut.next());
    Tensor positions = cut.next();
    Tensor x =
        table
            .rows(batch.tokens())
            .plus(table.rows(batch.previous()).linear(cut.next()))
            .plus(positions);
    for (int layer = 0; layer < size.layers(); layer++) {
      Tensor normed = x.layerNorm(cut.next(), cut.next());
      Tensor mixed = attention(normed.linear(cut.next(), cut.next()), batch.size());
      x = x.plus(mixed.linear(cut.next(), cut.next()));
      Tensor wide = x.layerNorm(cut.next(), cut.next()).linear(cut.next(), cut.next()).gelu();
      x = x.plus(wide.linear(cut.next(), cut.next()));
    }
    Tensor said =
        x.reshape((long) batch.size() * Episode.LENGTH, size.width()).rows(batch.places());
    Tensor labels =
        table.split(false, world.firstLabel(), end - world.firstLabel(), world.tokens() - end)[1];
    return said.layerNorm(cut.next(), cut.next()).linear(labels);
  }

  /** The vectors of all tokens: the learned ones, and below them the frozen ones. */
  private Tensor table(Device device, Tensor learned) {
    int width = size.width();
    int first = world.firstSymbol();
    int[] rows = new int[world.tokens()];
    float[] isLearned = new float[world.tokens()];
    float[] constants = new float[world.tokens() * width];
    for (int i = 0; i < first; i++) {
      rows[i] = i;
      isLearned[i] = 1;
    }
    System.arraycopy(frozen, 0, constants, first * width, frozen.length);
    return learned
        .rows(device.whole(rows, rows.length))
        .times(device.floats(isLearned, rows.length, 1))
        .plus(device.floats(constants, rows.length, width));
  }

  private Tensor attention(Tensor joint, long batch) {
    int heads = size.heads();
    int each = size.width() / heads;
    Tensor[] three = joint.split(true, size.width(), size.width(), size.width());
    Tensor[] byHead = new Tensor[three.length];
    for (int i = 0; i < three.length; i++) {
      byHead[i] = three[i].reshape(batch, Episode.LENGTH, heads, each).transpose(1, 2);
    }
    return byHead[0]
        .causalAttention(byHead[1], byHead[2])
        .transpose(1, 2)
        .reshape(batch, Episode.LENGTH, size.width());
  }

  /** The pieces of the vector in their order and shape. */
  private final class Cut {
    private final Tensor[] pieces;
    private int next;

    Cut(Tensor[] pieces) {
      this.pieces = pieces;
    }

    Tensor next() {
      Part part = parts.get(next);
      Tensor piece = pieces[next++];
      return part.rows == 0 ? piece : piece.reshape(part.rows, part.columns);
    }
  }
}
