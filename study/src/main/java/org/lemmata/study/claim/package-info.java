/**
 * Claims, how they are examined, and the evidence an examination returns.
 *
 * <p>Turning evidence into a verdict is the judge's business (module proofs-checks), because error
 * rates are shared by all claims of a run.
 */
package org.lemmata.study.claim;
