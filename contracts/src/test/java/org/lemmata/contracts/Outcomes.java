package org.lemmata.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/** Which checks of a contract failed, by name, and what they said. */
final class Outcomes {

  private final Map<String, String> failures = new TreeMap<>();
  private int checks;

  private Outcomes() {}

  /** Runs every check of a claims' contract. */
  static Outcomes of(PaperContract contract) {
    return new Outcomes()
        .run("ids", contract::idsAreUniqueAndBeginWithThePaper)
        .run("foundations", contract::claimsRestOnClaimsOfTheirPaperWithoutACircle)
        .run("published", contract::publishedValuesAreCitedAndUsed)
        .run(contract.statements())
        .run(contract.claims());
  }

  /** Runs every check of a studies' contract. */
  static Outcomes of(StudyContract contract) {
    return new Outcomes()
        .run("ids", contract::idsAreUniqueAndBeginWithThePaper)
        .run(contract.studies());
  }

  /** Runs every check of a figures' contract. */
  static Outcomes of(FigureContract contract) {
    return new Outcomes()
        .run("ids", contract::idsAreUniqueAndBelongToTheirPaper)
        .run(contract.figures());
  }

  private Outcomes run(Stream<? extends DynamicNode> nodes) {
    nodes.forEach(
        node -> {
          if (node instanceof DynamicContainer container) {
            run(container.getChildren());
          } else {
            run(node.getDisplayName(), ((DynamicTest) node).getExecutable());
          }
        });
    return this;
  }

  private Outcomes run(String name, Executable check) {
    checks++;
    try {
      check.execute();
    } catch (Throwable failure) {
      failures.merge(name, String.valueOf(failure.getMessage()), String::concat);
    }
    return this;
  }

  void arePassed() {
    assertFalse(checks < 2, "nothing was checked");
    assertEquals(Map.of(), failures);
  }

  /** Exactly the check of that name failed, and said so in words that contain these. */
  void failAlone(String name, String... words) {
    assertEquals(Set.of(name), failures.keySet(), failures::toString);
    for (String word : words) {
      assertTrue(failures.get(name).contains(word), failures::toString);
    }
  }
}
