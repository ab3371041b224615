package org.lemmata.lab;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.run.CodeVersion;

/**
 * The claims of a paper that have to do with a study, by the code that they lead to.
 *
 * @param onTable those that may ask for its table
 * @param onCode those that lead to more than half of the classes that the study itself names, such
 *     as its formulas, without asking for its table
 */
record RelatedClaims(List<Claim> onTable, List<Claim> onCode) {

  static RelatedClaims of(Papers papers, Study<?> study) {
    String home = study.home().getName();
    Set<String> named = new HashSet<>(CodeVersion.named(study.home()));
    named.removeIf(name -> name.equals(home) || name.startsWith(home + "$"));
    List<Claim> onTable = new ArrayList<>();
    List<Claim> onCode = new ArrayList<>();
    for (Claim claim : Papers.claimsOf(paperOf(papers, study.id()))) {
      Set<String> reach = CodeVersion.reach(claim.home());
      if (reach.contains(home)) {
        onTable.add(claim);
      } else if (2 * named.stream().filter(reach::contains).count() > named.size()) {
        onCode.add(claim);
      }
    }
    return new RelatedClaims(onTable, onCode);
  }

  private static Paper paperOf(Papers papers, String study) {
    return papers.all().stream()
        .filter(paper -> paper.studies().stream().anyMatch(one -> one.id().equals(study)))
        .findFirst()
        .orElseThrow();
  }
}
