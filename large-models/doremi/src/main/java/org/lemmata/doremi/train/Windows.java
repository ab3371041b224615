package org.lemmata.doremi.train;

import java.util.Arrays;
import java.util.List;
import org.lemmata.doremi.text.Domain;
import org.lemmata.doremi.text.Domains;
import org.lemmata.doremi.weight.DomainWeights;
import org.lemmata.engine.Device;
import org.lemmata.engine.Tensor;
import org.lemmata.engine.gpt.Gpt;
import org.lemmata.engine.text.Corpus;
import org.lemmata.linalg.random.Stream;

/** Windows of training text for one step, those of a domain together, in the domains' order. */
final class Windows {

  private final int[] tokens;
  private final int[] targets;
  private final int[] counts;
  private final int context;

  private Windows(Domains domains, int[] counts, int context, Stream random) {
    this.counts = counts;
    this.context = context;
    this.tokens = new int[Arrays.stream(counts).sum() * context];
    this.targets = new int[tokens.length];
    List<Domain> list = domains.list();
    int at = 0;
    for (int i = 0; i < counts.length; i++) {
      Corpus.Batch batch = list.get(i).training().draw(random, counts[i]);
      System.arraycopy(batch.tokens(), 0, tokens, at, batch.tokens().length);
      System.arraycopy(batch.targets(), 0, targets, at, batch.targets().length);
      at += batch.tokens().length;
    }
  }

  /** Windows whose domains are drawn independently by weights. */
  static Windows drawn(
      Domains domains, DomainWeights weights, int windows, int context, Stream random) {
    int[] counts = new int[domains.size()];
    for (int i = 0; i < windows; i++) {
      double left = random.nextDouble();
      int domain = 0;
      while (domain < counts.length - 1 && left >= weights.get(domain)) {
        left -= weights.get(domain++);
      }
      counts[domain]++;
    }
    return new Windows(domains, counts, context, random);
  }

  /** As many windows of each domain. */
  static Windows each(Domains domains, int windows, int context, Stream random) {
    int[] counts = new int[domains.size()];
    Arrays.fill(counts, windows);
    return new Windows(domains, counts, context, random);
  }

  /** How many tokens there are of a domain. */
  int tokensOf(int domain) {
    return counts[domain] * context;
  }

  /** How many tokens there are. */
  int size() {
    return tokens.length;
  }

  /** The cross-entropy of each token in nats, by domains. */
  Tensor losses(Gpt gpt, Device device, Tensor parameters) {
    long windows = tokens.length / context;
    Tensor logits = gpt.logits(device, parameters, device.whole(tokens, windows, context));
    return logits.crossEntropies(device.whole(targets, tokens.length));
  }
}
