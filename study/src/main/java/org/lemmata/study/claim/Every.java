package org.lemmata.study.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A conjunction: it supports a claim only if every part does. Parts may be conjunctions.
 *
 * @param what what the parts show together
 * @param parts at least one, of different names
 */
public record Every(String what, List<Part> parts) implements Evidence {

  /**
   * One part.
   *
   * @param role what its failure means
   * @param evidence what was seen
   */
  public record Part(Role role, Evidence evidence) {}

  /**
   * Keeps an immutable copy.
   *
   * @throws IllegalArgumentException if there is no part or two comparisons have one name
   */
  public Every {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("evidence of nothing: " + what);
    }
    Set<String> names = new HashSet<>();
    for (Part part : parts) {
      for (Comparison comparison : named(part)) {
        if (!names.add(comparison.name())) {
          throw new IllegalArgumentException(
              what + ": two comparisons are called '" + comparison.name() + "'");
        }
      }
    }
  }

  /** Headlines. */
  public static Every of(String what, Evidence... headlines) {
    return of(what, List.of(headlines));
  }

  /** Headlines. */
  public static Every of(String what, List<? extends Evidence> headlines) {
    return new Every(
        what,
        headlines.stream().map(evidence -> new Part(Role.HEADLINE, (Evidence) evidence)).toList());
  }

  /** The same, with parts that show that the examination works. */
  public Every rig(Evidence... more) {
    return rig(List.of(more));
  }

  /** The same, with parts that show that the examination works. */
  public Every rig(List<? extends Evidence> more) {
    List<Part> all = new ArrayList<>(parts);
    more.forEach(evidence -> all.add(new Part(Role.RIG, evidence)));
    return new Every(what, all);
  }

  @Override
  public String sentence() {
    StringBuilder text = new StringBuilder(what).append(':');
    parts.forEach(part -> text.append(' ').append(part.evidence().sentence()));
    return text.toString();
  }

  @Override
  public List<Comparison> comparisons() {
    return parts.stream().flatMap(part -> named(part).stream()).toList();
  }

  /** The comparisons of a part; those of a conjunction within have its name before theirs. */
  private static List<Comparison> named(Part part) {
    Stream<Comparison> inner = part.evidence().comparisons().stream();
    String whole = part.evidence() instanceof Every every ? every.what() : "";
    return inner.map(comparison -> comparison.under(whole, part.role())).toList();
  }
}
