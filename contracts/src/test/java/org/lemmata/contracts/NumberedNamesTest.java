package org.lemmata.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberedNamesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "By Theorem 3.1, (5,20,1/2) | Theorem 3.1",
        "Lemma A.3's constant       | Lemma A.3",
        "Thm 1 (Funk-Hecke)         | Theorem 1",
        "Thms. 1 and 2              | Theorem 1, Theorem 2",
        "Theorem 3/4: polynomial    | Theorem 3, Theorem 4",
        "Theorems 3/4 and Prop. 5   | Theorem 3, Theorem 4, Proposition 5",
        "Lemmas 5, 6 and 7, 8 times | Lemma 5, Lemma 6, Lemma 7, Lemma 8",
        "Lemma 5, 6 times           | Lemma 5",
        "Corollaries 2 or 3.        | Corollary 2, Corollary 3",
        "by this Lemma. 5 of them   | ''",
        "Conditions and 3 lemmas    | ''",
        "Condition 1/n; n = 3       | Condition 1",
        "theorem 3, or 22 Theorems  | ''",
      })
  void statements(String text, String names) {
    List<String> expected = Stream.of(names.split(", ", -1)).filter(n -> !n.isEmpty()).toList();
    assertEquals(expected, List.copyOf(NumberedNames.statementsIn(text)));
  }

  @Test
  void aNameMayBeBrokenByTheEndOfALine() {
    assertEquals(Set.of("Lemma 5"), NumberedNames.statementsIn("see Lemma\n  5"));
  }

  @Test
  void figuresAndAppendicesAreNamedButAreNoStatements() {
    String text = "the toy (Fig. 2), Appendix D example, Phase 1";
    assertEquals(Set.of("Figure 2", "Appendix D", "Phase 1"), NumberedNames.in(text));
    assertEquals(Set.of(), NumberedNames.statementsIn(text));
  }

  @Test
  void aStatementBeginsWithItsNumberedName() {
    assertEquals(Set.of("Theorem 3", "Theorem 4"), NumberedNames.of("Theorems 3 and 4"));
    assertEquals(Set.of("Theorem 1"), NumberedNames.of("Theorem 1 (Funk-Hecke)"));
    assertEquals(Set.of(), NumberedNames.of("Prior art: Roe 2022"));
  }
}
