package org.lemmata.symboltuning.claim;

import java.util.stream.IntStream;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Every;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Reach;
import org.lemmata.study.claim.Rounding;
import org.lemmata.study.claim.Source;
import org.lemmata.symboltuning.symbol.SymbolKind;

/** The authors' held-out symbols are mostly longer: an exact count. */
public final class Generator {

  /** Held-out integers, and column names, that are longer than any for tuning, by hand. */
  private static final int LONGER_INTEGERS = 90_000;

  private static final int LONGER_LETTERS = 100_000 - (26 + 26 * 26 + 26 * 26 * 26);

  private Generator() {}

  /** Which numbers are taken for held out: all after the last for tuning, or up to it. */
  private enum Held {
    AFTER,
    UP_TO
  }

  /** The claim. */
  public static Claim claim() {
    return Claim.of("symbol-tuning.generator", "Held-out symbols are mostly longer")
        .states(
            """
            By the authors' generator all $90000$ held-out integers have more digits than any
            integer for tuning, and $81722$ of the $90000$ held-out column names more letters
            than any for tuning.
            """)
        .source(
            Source.derived("counting; the ranges are those of the authors' published generator"))
        .assuming(
            "integers to 9,999 and column names to NTP (10,000) are for tuning; those to 99,999 and"
                + " EQXD (100,000) are held out")
        .examining(
            """
            Spells every symbol of both ranges and counts those that are longer than the longest
            for tuning; the count for columns is $100000 - 26 - 26^2 - 26^3$ by hand. The
            authors' word lists are not here.
            """)
        .reach(Reach.THEOREM)
        .in("the authors' held-out ranges", Held.AFTER, Generator::count)
        .control("symbols of the ranges for tuning", Held.UP_TO)
        .build();
  }

  private static Evidence count(Held held, Run run, Scale scale) {
    return Every.of(
        "longer symbols",
        exact("integers", longer(SymbolKind.INTEGER, held), LONGER_INTEGERS),
        exact("names of columns", longer(SymbolKind.LETTERS, held), LONGER_LETTERS));
  }

  private static Rounding exact(String what, long counted, long byHand) {
    return new Rounding(what + ": difference to the count by hand", Math.abs(counted - byHand), 0);
  }

  private static long longer(SymbolKind kind, Held held) {
    int longest = kind.longestOfTuning();
    IntStream numbers =
        held == Held.AFTER
            ? IntStream.rangeClosed(kind.lastOfTuning() + 1, kind.last())
            : IntStream.rangeClosed(kind.first(), kind.lastOfTuning());
    return numbers.filter(number -> kind.spell(number).length() > longest).count();
  }
}
