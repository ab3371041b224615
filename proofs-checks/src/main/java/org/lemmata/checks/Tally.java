package org.lemmata.checks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lemmata.study.claim.Kind;
import org.lemmata.study.claim.Reach;
import org.lemmata.study.claim.Verdict;

/**
 * What the verdicts of a run rest on, counted from what was judged.
 *
 * @param comparisons how many numbers of each kind decided, over all claims with evidence
 * @param claims how many claims rest on at least one number of that kind
 * @param supported how many supported claims have each reach
 * @param errorRate the rates in force
 */
public record Tally(
    Map<Kind, Integer> comparisons,
    Map<Kind, Integer> claims,
    Map<Reach, Integer> supported,
    ErrorRate errorRate) {

  /** Counts what decided. */
  static Tally of(List<Result> results, ErrorRate rate) {
    Map<Kind, Integer> comparisons = new EnumMap<>(Kind.class);
    Map<Kind, Integer> claims = new EnumMap<>(Kind.class);
    Map<Reach, Integer> supported = new EnumMap<>(Reach.class);
    for (Result result : results) {
      List<Kind> kinds =
          result.judged().parts().stream()
              .map(part -> part.comparison().evidence().kind())
              .toList();
      kinds.forEach(kind -> comparisons.merge(kind, 1, Integer::sum));
      kinds.stream().distinct().forEach(kind -> claims.merge(kind, 1, Integer::sum));
      if (result.judged().verdict() == Verdict.SUPPORTED) {
        supported.merge(result.claim().reach(), 1, Integer::sum);
      }
    }
    return new Tally(comparisons, claims, supported, rate);
  }

  /** How many numbers and claims rest on each kind of evidence, and how far verdicts reach. */
  public String counts() {
    List<String> kinds = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      if (comparisons.containsKey(kind)) {
        kinds.add(
            kind.word()
                + " "
                + counted(comparisons.get(kind), "number")
                + " in "
                + counted(claims.get(kind), "claim"));
      }
    }
    List<String> reaches = new ArrayList<>();
    supported.forEach((reach, count) -> reaches.add(count + " " + reach.words()));
    return "Evidence: "
        + (kinds.isEmpty() ? "none" : String.join(", ", kinds))
        + ". Supported: "
        + (reaches.isEmpty() ? "none" : String.join(", ", reaches))
        + ".";
  }

  /** The counts, and one sentence for each class of evidence that occurred: what it is worth. */
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>(List.of(counts()));
    int family = errorRate.tests();
    if (family > 0) {
      sentences.add(
          String.format(
              Locale.ROOT,
              "%s: if every claim is true, the chance that a run like this with a fresh seed refutes"
                  + " even one by these is at most 1 in %,d (Holm's procedure; each interval is wrong"
                  + " at most once in %,d). That holds exactly for frequencies, and for means as far"
                  + " as they follow the normal or Student law, which means of skewed quantities do"
                  + " only nearly.",
              said("sampled", Kind.MEAN, Kind.PROPORTION, Kind.TAIL),
              Math.round(1 / ErrorRate.FAMILY_WISE),
              Math.round(1 / errorRate.each())));
    }
    if (comparisons.containsKey(Kind.RUNS)) {
      sentences.add(
          String.format(
              Locale.ROOT,
              "%s: each such claim is judged on its own; if it is true, a fresh seed refutes it with"
                  + " a chance of at most 1 in %,d. That holds exactly for medians, and for means"
                  + " as far as they follow Student's law.",
              said("measured in few runs", Kind.RUNS),
              Math.round(1 / ErrorRate.EXPERIMENT)));
    }
    certain(sentences, Kind.ROUNDING, "exact up to a computed bound on rounding");
    certain(
        sentences,
        Kind.APPROXIMATION,
        "approximated, each with the reason and the size of its error");
    certain(
        sentences,
        Kind.SEARCH,
        "found by a search, where support means only that nothing beyond was found");
    return sentences;
  }

  private void certain(List<String> sentences, Kind kind, String how) {
    if (comparisons.containsKey(kind)) {
      sentences.add(said(how, kind) + ": chance decides none of them.");
    }
  }

  /** How many numbers are of these kinds. */
  private String said(String how, Kind... kinds) {
    int numbers = 0;
    for (Kind kind : kinds) {
      numbers += comparisons.getOrDefault(kind, 0);
    }
    return counted(numbers, "number") + " " + how;
  }

  private static String counted(int number, String what) {
    return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
  }
}
