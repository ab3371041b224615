package org.lemmata.papers;

import java.util.List;
import org.lemmata.contracts.FigureContract;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;

/** The contract of every registered figure. */
class RegisteredFiguresTest extends FigureContract {

  @Override
  protected List<Paper> papers() {
    return Papers.load().all();
  }
}
