package org.lemmata.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.figure.Figure;

/** The papers on the class path, and what they contain by id. */
public record Papers(List<Paper> all) {

  /** Keeps an immutable copy. */
  public Papers {
    all = List.copyOf(all);
  }

  /** Finds every paper through the service loader, ordered by id. */
  public static Papers load() {
    List<Paper> found = new ArrayList<>();
    ServiceLoader.load(Paper.class).forEach(found::add);
    found.sort(Comparator.comparing(Paper::id));
    return new Papers(found);
  }

  /** Every study, paper by paper. */
  public List<Study<?>> studies() {
    return every(Paper::studies);
  }

  /** Every claim, paper by paper; a corrected claim follows the claim it corrects. */
  public List<Claim> claims() {
    return every(Papers::claimsOf);
  }

  /** Every figure, paper by paper. */
  public List<Figure> figures() {
    return every(Paper::figures);
  }

  /** The claims of one paper; a corrected claim follows the claim it corrects. */
  public static List<Claim> claimsOf(Paper paper) {
    List<Claim> claims = new ArrayList<>();
    for (Claim claim : paper.claims()) {
      claims.add(claim);
      claim.corrected().ifPresent(claims::add);
    }
    return List.copyOf(claims);
  }

  /**
   * The study of that id.
   *
   * @throws UnknownName if there is none; it suggests the nearest
   */
  public Study<?> study(String id) {
    return find("study", id, studies(), Study::id);
  }

  /**
   * The claim of that id.
   *
   * @throws UnknownName if there is none; it suggests the nearest
   */
  public Claim claim(String id) {
    return find("claim", id, claims(), Claim::id);
  }

  /**
   * The figure of that id.
   *
   * @throws UnknownName if there is none; it suggests the nearest
   */
  public Figure figure(String id) {
    return find("figure", id, figures(), Figure::id);
  }

  private <T> List<T> every(Function<Paper, List<? extends T>> part) {
    List<T> parts = new ArrayList<>();
    all.forEach(paper -> parts.addAll(part.apply(paper)));
    return List.copyOf(parts);
  }

  private static <T> T find(String kind, String id, List<T> among, Function<T, String> name) {
    return among.stream()
        .filter(candidate -> name.apply(candidate).equals(id))
        .findFirst()
        .orElseThrow(() -> new UnknownName(kind, id, among.stream().map(name).toList()));
  }
}
