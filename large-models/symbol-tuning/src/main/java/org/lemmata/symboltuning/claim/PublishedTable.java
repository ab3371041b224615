package org.lemmata.symboltuning.claim;

import java.util.List;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Searched;
import org.lemmata.study.claim.Source;
import org.lemmata.study.table.Table;
import org.lemmata.symboltuning.published.PublishedAccuracies;

/** The published table says what the text says of it. */
public final class PublishedTable {

  private static final double LEAST_PRINTED = 0.1;

  /** The largest gain with relevant labels that is printed, of the 540B model. */
  private static final double LARGEST = 2.2;

  private PublishedTable() {}

  /** The claim; its setting is whether the columns are exchanged. */
  public static Claim claim() {
    return Claim.of("symbol-tuning.table", "The published table says what the text says")
        .states(
            """
            In the paper's table symbol tuning raises accuracy in every setting without relevant
            labels, at each of three sizes by more there than with them; with relevant labels the
            8B model loses and the others gain, by at most $%s$ points.
            """
                .formatted(LARGEST))
        .source(Source.paper("the table of accuracies; recomputed, not measured"))
        .assuming("the table is copied rightly")
        .chosen("the largest gain with relevant labels was read off the table")
        .published(PublishedAccuracies.SETTINGS)
        .examining("Recomputes from the table as it is shipped; it says nothing of the models.")
        .in("as printed", false, PublishedTable::recomputed)
        .control("before and after exchanged", true)
        .build();
  }

  private static Evidence recomputed(boolean exchanged, Run run, Scale scale) {
    Table table = PublishedAccuracies.SETTINGS.table();
    double[] gain = new double[table.size()];
    for (int i = 0; i < gain.length; i++) {
      double change = table.doubles("after")[i] - table.doubles("before")[i];
      // Both are printed with one decimal place.
      gain[i] = Math.rint(10 * (exchanged ? -change : change)) / 10;
    }
    return Every.of(
        "gains",
        Searched.notBelow(
            "smallest without relevant labels", extreme(table, gain, "no"), LEAST_PRINTED),
        Searched.notBelow(
            "smallest lead of gains without relevant labels", lead(gain), LEAST_PRINTED),
        new Rounding("settings with relevant labels in which 8B does not lose", notLost(gain), 0),
        Searched.notBelow(
            "smallest of the others with relevant labels", smallestOfOthers(gain), LEAST_PRINTED),
        Searched.notAbove("largest with relevant labels", largestRelevant(gain), LARGEST));
  }

  private static double extreme(Table table, double[] gain, String relevant) {
    List<String> labels = table.texts("labels");
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < gain.length; i++) {
      if (labels.get(i).equals(relevant)) {
        smallest = Math.min(smallest, gain[i]);
      }
    }
    return smallest;
  }

  /** Of each size, the smaller gain without relevant labels less the larger one with them. */
  private static double lead(double[] gain) {
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < gain.length; i += 4) {
      double without = Math.min(gain[i + 2], gain[i + 3]);
      smallest = Math.min(smallest, without - Math.max(gain[i], gain[i + 1]));
    }
    return smallest;
  }

  private static int notLost(double[] gain) {
    return (gain[0] < 0 ? 0 : 1) + (gain[1] < 0 ? 0 : 1);
  }

  /** Of 62B and 540B. */
  private static double smallestOfOthers(double[] gain) {
    double smallest = Double.POSITIVE_INFINITY;
    for (int i = 4; i < gain.length; i += 4) {
      smallest = Math.min(smallest, Math.min(gain[i], gain[i + 1]));
    }
    return smallest;
  }

  private static double largestRelevant(double[] gain) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < gain.length; i += 4) {
      largest = Math.max(largest, Math.max(gain[i], gain[i + 1]));
    }
    return largest;
  }
}
