package org.lemmata.study;

import org.lemmata.study.table.Table;

/**
 * Answers requests for tables, whoever asks: a study, a claim or a figure. The same request gets
 * the same table, computed once.
 */
@FunctionalInterface
public interface Tables {

  /** For a run that nobody started: it has nobody to ask. */
  Tables NONE =
      (study, request) -> {
        throw new IllegalStateException(
            "this run has no runner that could answer a request for " + study.id());
      };

  /**
   * The table of a study.
   *
   * @param study the study
   * @param request with its seed
   * @return the table with its provenance
   * @throws UnknownName if a parameter is unknown
   * @throws org.lemmata.study.param.InvalidParameter if a value is illegal
   */
  Table table(Study<?> study, Request request);
}
