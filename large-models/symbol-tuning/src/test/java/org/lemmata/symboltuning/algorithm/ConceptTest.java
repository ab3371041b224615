package org.lemmata.symboltuning.algorithm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lemmata.linalg.random.Streams;

class ConceptTest {

  private static List<Integer> digits(String text) {
    return text.chars().map(c -> c - '0').boxed().toList();
  }

  /** By hand, of the list 4 9 2 7. */
  @ParameterizedTest
  @CsvSource({
    "COPY,4927",
    "FIRST,4",
    "LAST,7",
    "WITHOUT_FIRST,927",
    "REVERSED,7294",
    "SORTED,2479",
    "LARGEST,9",
    "ROTATED_LEFT,9274",
    "FIRST_TWICE,44927",
    "FIRST_TWO,49",
    "SECOND,9",
    "WITHOUT_LAST,492",
    "SORTED_DOWN,9742",
    "SMALLEST,2",
    "ROTATED_RIGHT,7492",
    "LAST_TWICE,49277"
  })
  void listFunctionsDoAsTheirNamesSay(ListConcept concept, String output) {
    assertEquals(digits(output), concept.of(digits("4927")));
  }

  /** By hand, of the string 11010. */
  @ParameterizedTest
  @CsvSource({
    "COPY,11010",
    "COMPLEMENT,00101",
    "REVERSED,01011",
    "ERASED,00000",
    "SHIFTED_LEFT,10100",
    "WITH_ONE,110101",
    "WITHOUT_LAST,1101",
    "FIRST_FLIPPED,01010",
    "ZEROS_FIRST,00111",
    "PARITY,1",
    "FILLED,11111",
    "SHIFTED_RIGHT,01101",
    "WITH_ZERO,110100",
    "LAST_FLIPPED,11011",
    "COMPLEMENT_REVERSED,10100",
    "MAJORITY,1"
  })
  void machinesDoAsTheirNamesSay(TuringConcept concept, String output) {
    assertEquals(digits(output), concept.of(digits("11010")));
  }

  /** A half is no majority. */
  @Test
  void aHalfOfOnesIsNoMajority() {
    assertEquals(List.of(0), TuringConcept.MAJORITY.of(digits("0110")));
    assertEquals(List.of(0), TuringConcept.PARITY.of(digits("0110")));
  }

  @ParameterizedTest
  @EnumSource(ConceptKind.class)
  void noTwoConceptsAreOneFunctionAndSixOfSixteenAreHeldOut(ConceptKind kind) {
    List<List<Integer>> inputs = all(kind);
    Map<List<List<Integer>>, Concept> byGraph = new HashMap<>();
    for (Concept concept : kind.concepts()) {
      List<List<Integer>> graph = inputs.stream().map(concept::of).toList();
      assertEquals(null, byGraph.put(graph, concept), () -> "twice: " + concept);
      for (List<Integer> output : graph) {
        assertFalse(output.isEmpty());
        assertTrue(output.size() <= kind.longest() + 1);
        assertTrue(output.stream().allMatch(digit -> digit >= 0 && digit < kind.base()));
      }
    }
    assertEquals(10, kind.concepts(false).size());
    assertEquals(6, kind.concepts(true).size());
  }

  /** Every input there is; lists of different digits are shortened to keep few. */
  private static List<List<Integer>> all(ConceptKind kind) {
    List<List<Integer>> all = new ArrayList<>();
    for (int length = kind.shortest(); length <= kind.longest(); length++) {
      int count = (int) Math.pow(kind.base(), length);
      for (int number = 0; number < count; number += kind == ConceptKind.LISTS ? 37 : 1) {
        String text = Integer.toString(count + number, kind.base());
        List<Integer> input = digits(text.substring(text.length() - length));
        if (kind == ConceptKind.TURING || new HashSet<>(input).size() == length) {
          all.add(input);
        }
      }
    }
    assertTrue(all.size() > 100);
    return all;
  }

  @ParameterizedTest
  @EnumSource(ConceptKind.class)
  void anEpisodeFollowsItsConceptAndRefutesItsRival(ConceptKind kind) {
    Streams streams = Streams.of(4, "concepts");
    for (boolean heldOut : new boolean[] {false, true}) {
      Set<Concept> seen = new HashSet<>();
      IntStream.range(0, 1000)
          .mapToObj(i -> ConceptEpisode.draw(kind, heldOut, streams.stream(i)))
          .forEach(episode -> isSound(kind, episode, seen));
      // A concept of ten is missed by a thousand episodes with probability 0.9^1000 < 1e-45.
      assertEquals(Set.copyOf(kind.concepts(heldOut)), seen);
    }
  }

  private static void isSound(ConceptKind kind, ConceptEpisode episode, Set<Concept> seen) {
    seen.add(episode.concept());
    assertEquals(5, new HashSet<>(episode.inputs()).size());
    for (List<Integer> input : episode.inputs()) {
      assertTrue(input.size() >= kind.shortest() && input.size() <= kind.longest());
      assertTrue(input.stream().allMatch(digit -> digit >= 0 && digit < kind.base()));
      assertTrue(kind == ConceptKind.TURING || new HashSet<>(input).size() == input.size());
    }
    List<Integer> asked = episode.inputs().get(4);
    assertEquals(episode.rival().of(asked), episode.rivalOutput());
    assertFalse(episode.concept().of(asked).equals(episode.rivalOutput()));
    assertTrue(
        episode.inputs().stream()
            .limit(4)
            .anyMatch(x -> !episode.concept().of(x).equals(episode.rival().of(x))));
    assertTrue(Arrays.asList(kind.concepts().toArray()).contains(episode.rival()));
  }
}
