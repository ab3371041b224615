package org.lemmata.harmonics.study;

import org.lemmata.harmonics.field.RandomHarmonics;
import org.lemmata.harmonics.field.SphereFunction;
import org.lemmata.harmonics.field.Zonal;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Run;

/**
 * The harmonics that studies draw: numbered, and the same for every study with the same seed, so
 * that the function whose ratio one of them reports can be drawn as a map by another.
 */
final class Drawn {

  private final RandomHarmonics harmonics;
  private final Streams streams;
  private final int d;
  private final int k;

  /** Harmonics of one degree, for the seed of a run. */
  Drawn(RandomHarmonics harmonics, int d, int k, Run run) {
    this.harmonics = harmonics;
    this.streams = run.of("harmonics.drawn").streams();
    this.d = d;
    this.k = k;
  }

  /**
   * One of them.
   *
   * @param draw its number, from 1
   */
  SphereFunction random(int draw) {
    return harmonics.draw(streams.stream(draw, d, k));
  }

  /** The zonal harmonic about a uniform axis that depends on seed, number and dimension alone. */
  SphereFunction zonal(int draw) {
    double[] axis = new double[d];
    streams.child("axis").stream(draw, d).sphere(axis, 0, d, 1);
    return new Zonal(k, axis);
  }
}
