package org.lemmata.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;
import org.lemmata.study.Statement;
import org.lemmata.study.claim.Claim;

/** Whether a paper's list of statements is complete against its notes and its claims. */
final class StatementCheck {

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
      check(paper, notes, Files.readString(notes));
    }
  }

  /** Notes and list name the same statements; those that are only described cannot be compared. */
  private static void check(Paper paper, Path notes, String text) {
    Set<String> missing = new TreeSet<>(NumberedNames.statementsIn(text));
    Set<String> extra = new TreeSet<>();
    for (Statement statement : paper.statements()) {
      missing.removeAll(NumberedNames.in(statement.name()));
      extra.addAll(NumberedNames.of(statement.name()));
    }
    assertEquals(
        Set.of(), missing, () -> "named in " + notes + " and in no statement of " + paper.id());
    extra.removeAll(NumberedNames.in(text));
    assertEquals(
        Set.of(), extra, () -> "statements of " + paper.id() + " that " + notes + " does not name");
  }
}
