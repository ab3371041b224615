package org.lemmata.cli;

import java.util.Optional;
import org.lemmata.study.Papers;
import org.lemmata.study.run.Program;

/**
 * The papers, and their names. A program that the launcher has built brings a list of the names,
 * which is read in a fraction of the time that it takes to set up every paper.
 */
final class Shelf {

  private final Optional<Program> program;
  private Papers papers;
  private Catalogue catalogue;

  private Shelf(Papers papers, Optional<Program> program) {
    this.papers = papers;
    this.program = program;
  }

  /** These papers. */
  static Shelf of(Papers papers) {
    return new Shelf(papers, Optional.empty());
  }

  /** All papers on the class path, which are looked for when they are first needed. */
  static Shelf ofProgram() {
    return new Shelf(null, Program.running());
  }

  /** All papers. */
  Papers papers() {
    if (papers == null) {
      papers = Papers.load();
    }
    return papers;
  }

  /** The names of all there is. */
  Catalogue catalogue() {
    if (catalogue == null) {
      catalogue =
          program
              .flatMap(built -> built.text(Catalogue.FILE))
              .map(Catalogue::read)
              .orElseGet(() -> Catalogue.of(papers()));
    }
    return catalogue;
  }
}
