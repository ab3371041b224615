package org.lemmata.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lemmata.study.claim.Claim;

/**
 * Which claims of a paper rest on which.
 *
 * @param claims those that rest on one or that one rests on, in the paper's order
 * @param lines without those that follow from others
 * @param alone how many claims of the paper have no line
 */
record ClaimGraph(List<Claim> claims, List<Line> lines, int alone) {

  /**
   * A claim that rests on another.
   *
   * @param below the id of the claim that is rested on
   * @param above the id of the claim that rests on it
   * @param corrects whether the claim below is the corrected form of the one above, an erratum
   */
  record Line(String below, String above, boolean corrects) {}

  /**
   * The graph of some claims.
   *
   * @param all claims without a circle, with every claim that one of them rests on
   */
  static ClaimGraph of(List<Claim> all) {
    Map<String, Claim> byId =
        all.stream().collect(Collectors.toMap(Claim::id, Function.identity()));
    List<Line> lines = new ArrayList<>();
    for (Claim claim : all) {
      Set<String> direct = foundations(claim);
      direct.stream()
          .filter(id -> direct.stream().noneMatch(other -> isBelow(id, other, byId)))
          .forEach(id -> lines.add(new Line(id, claim.id(), corrects(id, claim))));
    }
    Set<String> drawn = new HashSet<>();
    lines.forEach(line -> drawn.addAll(List.of(line.below(), line.above())));
    List<Claim> claims = all.stream().filter(claim -> drawn.contains(claim.id())).toList();
    return new ClaimGraph(claims, List.copyOf(lines), all.size() - claims.size());
  }

  /** What a claim names, and for an erratum the corrected claim. */
  private static Set<String> foundations(Claim claim) {
    List<String> ids = new ArrayList<>(claim.restsOn());
    claim.corrected().ifPresent(corrected -> ids.add(corrected.id()));
    return new LinkedHashSet<>(ids);
  }

  private static boolean corrects(String id, Claim claim) {
    return claim.corrected().filter(corrected -> corrected.id().equals(id)).isPresent();
  }

  /** Whether a claim is one that another rests on, perhaps through others. */
  private static boolean isBelow(String id, String other, Map<String, Claim> byId) {
    Set<String> direct = foundations(byId.get(other));
    return direct.contains(id) || direct.stream().anyMatch(next -> isBelow(id, next, byId));
  }
}
