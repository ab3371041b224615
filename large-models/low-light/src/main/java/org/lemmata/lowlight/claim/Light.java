package org.lemmata.lowlight.claim;

/** In which scenes detectors are compared. */
enum Light {
  DARK("lighting=dark"),
  BRIGHT("lighting=bright");

  /** What is set for it. */
  final String set;

  Light(String set) {
    this.set = set;
  }
}
