package org.lemmata.cli;

import org.lemmata.study.Paper;

/** A paper in one line. */
final class Citation {

  private Citation() {}

  static String of(Paper paper) {
    String place = paper.arxiv().map(number -> ", arXiv " + number).orElse("");
    return String.join(", ", paper.authors()) + ", " + paper.venue() + place;
  }
}
