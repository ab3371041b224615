package org.lemmata.engine.home;

import java.util.List;
import org.lemmata.study.fetch.Jar;

/** The jars of native libraries; a jar's classifier is its platform. */
final class Artefacts {

  private static final List<Jar> ALL = Jar.listed(Artefacts.class, "libraries.txt");

  private Artefacts() {}

  /** What a platform needs; empty where PyTorch is not built for it. */
  static List<Jar> of(String platform) {
    return ALL.stream().filter(jar -> jar.classifier().equals(platform)).toList();
  }

  /** The version of PyTorch with that of its Java interface. */
  static String torchVersion() {
    return ALL.stream()
        .filter(jar -> jar.name().equals("pytorch"))
        .findFirst()
        .orElseThrow()
        .version();
  }
}
