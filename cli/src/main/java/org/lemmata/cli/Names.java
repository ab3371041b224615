package org.lemmata.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;
import org.lemmata.study.Study;
import org.lemmata.study.UnknownName;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.figure.Figure;

/** Finds what the user names; a wrong name gets the nearest right one. */
record Names(Papers papers) {

  Study<?> study(String id) {
    return ofItsPaper(id, Study::id, Paper::studies)
        .or(() -> find(papers.studies(), Study::id, id))
        .orElseThrow(() -> problem("study", id, ids(papers.studies(), Study::id)));
  }

  /** The claims of those ids, where a paper's id stands for all of its claims; all for no id. */
  List<Claim> claims(List<String> ids) {
    return some("claim", ids, papers::claims, Claim::id, Papers::claimsOf);
  }

  /**
   * The figures of those ids, where a paper's id stands for all of its figures and {@code fig-} may
   * be left out; all for no id.
   */
  List<Figure> figures(List<String> ids) {
    return some(
        "figure",
        ids.stream().map(this::figure).toList(),
        papers::figures,
        Figure::id,
        Paper::figures);
  }

  private String figure(String id) {
    String whole = id.replaceFirst("\\.(?!fig-)", ".fig-");
    return ofItsPaper(whole, Figure::id, Paper::figures).isPresent() ? whole : id;
  }

  /** Of the paper whose id the name begins with, so that no other has to be set up. */
  private <T> Optional<T> ofItsPaper(
      String id, Function<T, String> name, Function<Paper, List<? extends T>> parts) {
    return owner(id).flatMap(paper -> find(parts.apply(paper), name, id));
  }

  /** Studies and claims of those ids, where a paper's id stands for all of its own. */
  List<String> owners(List<String> ids) {
    List<String> owners = new ArrayList<>();
    for (String id : ids) {
      Optional<Paper> paper = paper(id);
      if (paper.isPresent()) {
        owners.addAll(ids(paper.get().studies(), Study::id));
        owners.addAll(ids(Papers.claimsOf(paper.get()), Claim::id));
      } else {
        List<String> known = new ArrayList<>(ids(papers.all(), Paper::id));
        known.addAll(ids(papers.studies(), Study::id));
        known.addAll(ids(papers.claims(), Claim::id));
        if (!known.contains(id)) {
          throw new UnknownName("paper, study or claim", id, known);
        }
        owners.add(id);
      }
    }
    return owners;
  }

  /** The paper whose id this is or begins with, if any: no other has to be set up for it. */
  Papers near(String id) {
    return new Papers(owner(id).stream().toList());
  }

  private Optional<Paper> owner(String id) {
    return paper(id.split("\\.", 2)[0]);
  }

  Optional<Paper> paper(String id) {
    return find(papers.all(), Paper::id, id);
  }

  private <T> List<T> some(
      String kind,
      List<String> ids,
      Supplier<List<T>> all,
      Function<T, String> name,
      Function<Paper, List<? extends T>> ofPaper) {
    if (ids.isEmpty()) {
      return all.get();
    }
    Map<String, T> chosen = new LinkedHashMap<>();
    for (String id : ids) {
      Optional<Paper> paper = paper(id);
      if (paper.isPresent()) {
        ofPaper.apply(paper.get()).forEach(one -> chosen.putIfAbsent(name.apply(one), one));
      } else {
        T found =
            ofItsPaper(id, name, ofPaper)
                .or(() -> find(all.get(), name, id))
                .orElseThrow(() -> problem(kind, id, known(all.get(), name)));
        chosen.putIfAbsent(id, found);
      }
    }
    return List.copyOf(chosen.values());
  }

  private <T> List<String> known(List<T> all, Function<T, String> name) {
    List<String> known = new ArrayList<>(ids(all, name));
    known.addAll(ids(papers.all(), Paper::id));
    return known;
  }

  /** Tells a name of another kind from a name of nothing. */
  private IllegalArgumentException problem(String kind, String id, List<String> known) {
    if (find(papers.studies(), Study::id, id).isPresent()) {
      return new UsageProblem("'" + id + "' is a study, not a " + kind + "; try lemmata run " + id);
    }
    if (find(papers.claims(), Claim::id, id).isPresent()) {
      return new UsageProblem(
          "'" + id + "' is a claim, not a " + kind + "; try lemmata check " + id);
    }
    if (find(papers.figures(), Figure::id, id).isPresent()) {
      return new UsageProblem(
          "'" + id + "' is a figure, not a " + kind + "; try lemmata figure " + id);
    }
    if (paper(id).isPresent()) {
      return new UsageProblem(
          "'"
              + id
              + "' is a paper, not a "
              + kind
              + "; lemmata explain "
              + id
              + " names its parts");
    }
    return new UnknownName(kind, id, known);
  }

  static <T> List<String> ids(List<? extends T> all, Function<T, String> name) {
    List<String> ids = new ArrayList<>();
    all.forEach(one -> ids.add(name.apply(one)));
    return ids;
  }

  static <T> Optional<T> find(List<? extends T> all, Function<T, String> name, String id) {
    return all.stream().filter(one -> name.apply(one).equals(id)).<T>map(one -> one).findFirst();
  }
}
