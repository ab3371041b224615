package org.lemmata.lab;

import java.util.List;
import org.lemmata.study.Papers;

/**
 * What there is to choose from.
 *
 * @param papers the papers that have studies
 */
record Shelves(List<Part> papers) {

  /**
   * A paper.
   *
   * @param id its id
   * @param title its title
   * @param studies its studies
   */
  record Part(String id, String title, List<Name> studies) {}

  /** A study's id and title. */
  record Name(String id, String title) {}

  static Shelves of(Papers papers) {
    return new Shelves(
        papers.all().stream()
            .map(
                paper ->
                    new Part(
                        paper.id(),
                        paper.title(),
                        paper.studies().stream()
                            .map(study -> new Name(study.id(), study.title()))
                            .toList()))
            .filter(part -> !part.studies().isEmpty())
            .toList());
  }
}
