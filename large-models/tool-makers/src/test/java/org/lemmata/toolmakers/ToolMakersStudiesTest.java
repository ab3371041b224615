package org.lemmata.toolmakers;

import java.util.List;
import org.lemmata.contracts.StudyContract;
import org.lemmata.study.Paper;

class ToolMakersStudiesTest extends StudyContract {

  @Override
  protected List<Paper> papers() {
    return List.of(new ToolMakersPaper());
  }
}
