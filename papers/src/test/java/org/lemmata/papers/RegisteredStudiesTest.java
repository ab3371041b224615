package org.lemmata.papers;

import java.util.List;
import org.lemmata.contracts.StudyContract;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;

/** The contract of every registered study. */
class RegisteredStudiesTest extends StudyContract {

  @Override
  protected List<Paper> papers() {
    return Papers.load().all();
  }
}
