package org.lemmata.engine.home;

import java.util.List;
import org.lemmata.study.fetch.Jar;

/** The jars of native libraries; a jar's classifier is its platform. */
final class Artefacts {

  private Artefacts() {}

  /** What a platform needs; empty where PyTorch is not built for it. */
  static List<Jar> of(String platform) {
    return all().stream().filter(jar -> jar.classifier().equals(platform)).toList();
  }

  /** The version of PyTorch with that of its Java interface. */
  static String torchVersion() {
    return all().stream()
        .filter(jar -> jar.name().equals("pytorch"))
        .findFirst()
        .orElseThrow()
        .version();
  }

  private static List<Jar> all() {
    return Jar.listed(Artefacts.class, "libraries.txt");
  }
}
