package org.lemmata.papers;

import java.util.List;
import org.lemmata.contracts.PaperContract;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;

/**
 * The contract of every registered paper, judged as one family. The notes are read by the tests of
 * each paper's own module.
 */
class RegisteredClaimsTest extends PaperContract {

  @Override
  protected List<Paper> papers() {
    return Papers.load().all();
  }
}
