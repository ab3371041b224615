package org.lemmata.figures.draw.plot;

import java.util.ArrayList;
import java.util.List;
import org.lemmata.figures.draw.data.Sample;

/** The pieces of a line or a band between its gaps. */
final class Pieces {

  private Pieces() {}

  /** What is drawn, each piece of at least one sample. */
  static List<List<Sample>> of(List<Sample> samples) {
    List<List<Sample>> pieces = new ArrayList<>();
    boolean gap = true;
    for (Sample sample : samples) {
      if (gap && !sample.isGap()) {
        pieces.add(new ArrayList<>());
      }
      gap = sample.isGap();
      if (!gap) {
        pieces.get(pieces.size() - 1).add(sample);
      }
    }
    return pieces;
  }

  /** The samples without the gaps. */
  static List<Sample> drawn(List<Sample> samples) {
    return samples.stream().filter(sample -> !sample.isGap()).toList();
  }
}
