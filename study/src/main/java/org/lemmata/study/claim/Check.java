package org.lemmata.study.claim;

import org.lemmata.study.Run;
import org.lemmata.study.Scale;

/**
 * How a claim is examined, as a function of the setting that its controls break.
 *
 * @param <S> the setting
 */
@FunctionalInterface
public interface Check<S> {

  /**
   * Examines the claim.
   *
   * @param setting the claim's own, or a control's with one assumption broken
   * @param run seed, threads and progress
   * @param scale how much work may be done
   */
  Evidence examine(S setting, Run run, Scale scale);
}
