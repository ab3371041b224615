package org.lemmata.report;

import org.lemmata.study.run.Surroundings;
import org.lemmata.study.table.Provenance;

/**
 * What code made a report, and where.
 *
 * @param version the project's version
 * @param commit the commit, or {@code unknown}
 * @param dirty whether the working tree differed from the commit
 * @param machine where it ran; it does not change the results
 */
public record Origin(String version, String commit, boolean dirty, Provenance.Machine machine) {

  /** The running code, with that many threads. */
  public static Origin here(int threads) {
    return new Origin(
        Surroundings.version(),
        Surroundings.commit(),
        Surroundings.dirty(),
        Surroundings.machine(threads));
  }

  /** Version and commit in words. */
  String code() {
    String changes = dirty ? " with uncommitted changes" : "";
    return commit.equals("unknown") ? version : version + ", commit " + commit + changes;
  }
}
