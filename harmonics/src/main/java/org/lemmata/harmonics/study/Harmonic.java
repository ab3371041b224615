package org.lemmata.harmonics.study;

import org.lemmata.harmonics.field.RandomHarmonics;
import org.lemmata.harmonics.field.SphereFunction;
import org.lemmata.study.Run;

/** Which harmonic on S² a study shows. */
public enum Harmonic {
  /** The random one that {@code harmonics.ratio} draws by route auto under the same number. */
  RANDOM,
  /** The zonal one about a random axis. */
  ZONAL;

  /**
   * Draws it.
   *
   * @param k degree
   * @param draw its number, from 1
   * @param run whose seed counts
   */
  SphereFunction draw(int k, int draw, Run run) {
    Drawn drawn = new Drawn(RandomHarmonics.of(3, k), 3, k, run);
    return this == RANDOM ? drawn.random(draw) : drawn.zonal(draw);
  }
}
