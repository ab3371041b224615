package org.lemmata.doremi.study;

import java.util.Arrays;
import org.lemmata.doremi.weight.DomainWeights;
import org.lemmata.study.table.Table;

/** What tables with a row for each domain and step say of the last step. */
public final class Lasts {

  private Lasts() {}

  /** A column of the last rows, one a domain. */
  public static double[] of(Table table, String column, int domains) {
    double[] all = table.doubles(column);
    return Arrays.copyOfRange(all, all.length - domains, all.length);
  }

  /** The weights that DoReMi returns, of a table of {@link WeightsStudy}. */
  public static DomainWeights weights(Table table, int domains) {
    return DomainWeights.of(of(table, "average", domains));
  }
}
