package org.lemmata.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;
import org.lemmata.study.Statement;
import org.lemmata.study.claim.Claim;

/** Whether a paper's list of statements is complete against its notes and its claims. */
final class StatementCheck {

  /** A named statement, such as Theorem 3.1 or Lemma 2. */
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(Theorem|Lemma|Proposition|Corollary|Fact|Condition|Algorithm)s? ([0-9A-Z]*\\.?[0-9]+)\\b");

  private StatementCheck() {}

  static void check(Paper paper, Path notes) throws IOException {
    Set<String> ids =
        Papers.claimsOf(paper).stream()
            .map(Claim::id)
            .collect(Collectors.toCollection(HashSet::new));
    Set<String> names = new HashSet<>();
    for (Statement statement : paper.statements()) {
      assertTrue(names.add(statement.name()), () -> "listed twice: " + statement.name());
      for (String claim : statement.claims()) {
        assertTrue(ids.contains(claim), () -> statement.name() + ": no claim " + claim);
      }
    }
    if (notes != null) {
      Set<String> missing = new TreeSet<>(namedIn(Files.readString(notes)));
      paper.statements().forEach(statement -> missing.removeAll(namedIn(statement.name())));
      assertEquals(
          Set.of(), missing, () -> "named in " + notes + " and in no statement of " + paper.id());
    }
  }

  private static List<String> namedIn(String text) {
    Matcher matcher = NAMED.matcher(text);
    return matcher
        .results()
        .map(result -> result.group(1) + " " + result.group(2))
        .distinct()
        .toList();
  }
}
