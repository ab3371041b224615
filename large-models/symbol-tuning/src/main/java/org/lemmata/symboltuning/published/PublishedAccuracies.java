package org.lemmata.symboltuning.published;

import java.util.List;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Published;
import org.lemmata.study.table.Table;

/** Accuracies of Flan-PaLM before and after symbol tuning, as the paper prints them. */
public final class PublishedAccuracies {

  private static final String WHO =
      "Wei, Hou, Lampinen, Chen, Huang, Tay, Chen, Lu, Zhou, Ma, Le (arXiv 2305.08298), ";

  private static final String NOTED =
      "From this project's notes, which were read off the paper's body; not read again for this"
          + " table";

  /** The eleven unseen data sets in the four settings. */
  public static final Published SETTINGS =
      new Published(
          "symbol-tuning.published-settings",
          WHO + "accuracy in percent on eleven unseen data sets, four exemplars a class",
          NOTED,
          Table.with(
                  List.of(
                      Column.whole("place", "place of the setting, from 1"),
                      Column.whole("parameters", "parameters of the model, in billions"),
                      Column.text("labels", "whether labels are relevant"),
                      Column.text("instructions", "whether there are instructions"),
                      Column.real("before", "accuracy before symbol tuning"),
                      Column.real("after", "accuracy after it")))
              .row(1, 8, "yes", "yes", 63.9, 57.6)
              .row(2, 8, "yes", "no", 61.6, 54.3)
              .row(3, 8, "no", "yes", 42.4, 58.2)
              .row(4, 8, "no", "no", 44.2, 52.8)
              .row(1, 62, "yes", "yes", 74.3, 75.5)
              .row(2, 62, "yes", "no", 70.0, 70.8)
              .row(3, 62, "no", "yes", 57.0, 71.4)
              .row(4, 62, "no", "no", 50.5, 60.3)
              .row(1, 540, "yes", "yes", 82.2, 84.4)
              .row(2, 540, "yes", "no", 77.4, 78.8)
              .row(3, 540, "no", "yes", 70.7, 80.0)
              .row(4, 540, "no", "no", 58.1, 63.6)
              .build());

  /** Gains where labels are flipped, and on algorithmic tasks. */
  public static final Published GAINS =
      new Published(
          "symbol-tuning.published-gains",
          WHO + "gains in percentage points by symbol tuning",
          NOTED,
          Table.with(
                  List.of(
                      Column.whole("place", "place of the model, from 1"),
                      Column.text("model", "8B, 62B, 62B trained for longer (62B-c), 540B"),
                      Column.real("list_functions", "gain on List Functions"),
                      Column.real("turing_concepts", "gain on Simple Turing Concepts"),
                      Column.real("flipped", "gain where labels are flipped; empty if not noted")))
              .row(1, "8B", 18.2, 15.3, 26.5)
              .row(2, "62B", 11.1, 15.3, 33.7)
              .row(3, "62B-c", 15.5, 14.1, Double.NaN)
              .row(4, "540B", 3.6, 4.7, 34.0)
              .build());

  private PublishedAccuracies() {}

  /** Both. */
  public static List<Published> all() {
    return List.of(SETTINGS, GAINS);
  }
}
