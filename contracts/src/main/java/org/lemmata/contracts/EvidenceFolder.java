package org.lemmata.contracts;

import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder that the system property {@code lemmata.evidence} names, in which contracts keep what
 * they have found out for the next that asks for the same of the same code.
 */
final class EvidenceFolder {

  private static final String NAME = "lemmata.evidence";

  private EvidenceFolder() {}

  /** The folder; empty if nothing is to be kept. */
  static Optional<Path> named() {
    return Optional.ofNullable(System.getProperty(NAME))
        .filter(folder -> !folder.isBlank())
        .map(Path::of);
  }
}
