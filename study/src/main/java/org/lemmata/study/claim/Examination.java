package org.lemmata.study.claim;

import org.lemmata.study.Run;
import org.lemmata.study.Scale;

/** A check with its setting. */
@FunctionalInterface
public interface Examination {

  /** Examines; the same run and scale give the same evidence. */
  Evidence examine(Run run, Scale scale);
}
