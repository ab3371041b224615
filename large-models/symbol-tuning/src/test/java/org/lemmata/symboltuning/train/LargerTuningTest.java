package org.lemmata.symboltuning.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.lemmata.seeds.Agreement.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lemmata.engine.home.Libraries;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Checkpoint;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.symboltuning.algorithm.Concept;
import org.lemmata.symboltuning.algorithm.ConceptKind;
import org.lemmata.symboltuning.model.Size;
import org.lemmata.symboltuning.sequence.Demonstration;
import org.lemmata.symboltuning.sequence.Sequence;
import org.lemmata.symboltuning.sequence.SpelledWorld;
import org.lemmata.symboltuning.symbol.SymbolPool;
import org.lemmata.symboltuning.world.Episode;
import org.lemmata.symboltuning.world.WordWorld;

class LargerTuningTest {

  private static LargerProtocol protocol(String... settings) {
    Map<String, String> all = new HashMap<>();
    for (int i = 0; i < settings.length; i += 2) {
      all.put(settings[i], settings[i + 1]);
    }
    return ParameterSpec.of(LargerProtocol.class).parse(all);
  }

  private static LargerTuning tuning(LargerProtocol protocol, TuningArm arm) {
    return new LargerTuning(protocol, arm, Streams.of(1, "larger"));
  }

  private static SpelledWorld spelled(LargerProtocol protocol) {
    WordWorld world = protocol.world();
    return new SpelledWorld(
        world, SymbolPool.draw(Streams.of(2, "larger").stream(0), world.tuned(), world.heldOut()));
  }

  private static int digit(SpelledWorld spelled, int token) {
    return token - spelled.character('0');
  }

  /** Which concepts of a kind make the outputs of a sequence. */
  private static Set<Concept> explaining(SpelledWorld spelled, Sequence sequence) {
    Set<Concept> all = new HashSet<>();
    for (ConceptKind kind : ConceptKind.values()) {
      for (Concept concept : kind.concepts()) {
        if (sequence.shots().stream().allMatch(shot -> explains(spelled, concept, shot))) {
          all.add(concept);
        }
      }
    }
    return all;
  }

  private static boolean explains(SpelledWorld spelled, Concept concept, Demonstration shot) {
    List<Integer> input = digits(spelled, shot.input());
    boolean binary = input.stream().allMatch(digit -> digit < 2);
    boolean turing = ConceptKind.TURING.concepts().contains(concept);
    return binary == turing && concept.of(input).equals(digits(spelled, shot.output()));
  }

  private static List<Integer> digits(SpelledWorld spelled, List<Integer> tokens) {
    return tokens.subList(0, tokens.size() - 1).stream().map(t -> digit(spelled, t)).toList();
  }

  /** Concepts are seen in pre-training alone, and only those that are not held out. */
  @ParameterizedTest
  @EnumSource(TuningArm.class)
  void noStageSeesAHeldOutConceptAndNoneButTheFirstSeesAny(TuningArm arm) {
    LargerProtocol protocol = protocol("batch", "600", "algorithms", "0.5");
    SpelledWorld spelled = spelled(protocol);
    int concepts = 0;
    for (Sequence sequence : tuning(protocol, arm).batch(spelled, Streams.of(3, "d").stream(0))) {
      if (sequence.shots().size() == Episode.SHOTS) {
        continue;
      }
      concepts++;
      Set<Concept> explaining = explaining(spelled, sequence);
      assertTrue(explaining.stream().anyMatch(concept -> !concept.isHeldOut()));
    }
    // A half of 600.
    assertEquals(
        arm == TuningArm.PT ? 300 : 0, concepts, arm == TuningArm.PT ? within(Math.sqrt(150)) : 0);
  }

  @ParameterizedTest
  @EnumSource(TuningArm.class)
  void tuningSeesNoHeldOutClusterAndNoUnseenSymbol(TuningArm arm) {
    LargerProtocol protocol = protocol("batch", "400", "algorithms", "0");
    WordWorld world = protocol.world();
    SpelledWorld spelled = spelled(protocol);
    Set<List<Integer>> unseen = new HashSet<>();
    for (int i = world.firstUnseen(); i < world.tokens(); i++) {
      unseen.add(spelled.label(i));
    }
    Set<Integer> clusters = new TreeSet<>();
    for (Sequence sequence : tuning(protocol, arm).batch(spelled, Streams.of(4, "d").stream(0))) {
      for (Demonstration shot : sequence.shots()) {
        clusters.add(world.clusterOf(shot.input().get(shot.input().size() - 1)));
        assertTrue(!unseen.contains(shot.output()));
      }
    }
    assertEquals(arm == TuningArm.PT ? 16 : 11, clusters.size());
  }

  @Test
  void whatIsAskedOfConceptsIsHeldOutWhereItSaysSo() {
    LargerProtocol protocol = protocol("episodes", "100");
    SpelledWorld spelled = spelled(protocol);
    Map<String, List<Sequence>> asked =
        tuning(protocol, TuningArm.ST).asked(spelled, Streams.of(5, "asked"));
    assertEquals(Evaluation.values().length + 4, asked.size());
    for (String setting : List.of("lists", "turing")) {
      for (Sequence sequence : asked.get("held-out-" + setting)) {
        assertTrue(explaining(spelled, sequence).stream().anyMatch(Concept::isHeldOut));
      }
      for (Sequence sequence : asked.get("known-" + setting)) {
        assertTrue(explaining(spelled, sequence).stream().anyMatch(c -> !c.isHeldOut()));
      }
    }
    assertTrue(
        asked.values().stream()
            .flatMap(List::stream)
            .allMatch(sequence -> sequence.length() <= spelled.longest()));
  }

  /** Repeatable, scored at the end in every setting, and an arm begins where its parent ended. */
  @Test
  void stagesRunInSeconds() {
    Libraries.need().missing().ifPresent(sentence -> Assumptions.assumeTrue(false, sentence));
    LargerProtocol tiny =
        protocol(
            "clusters",
            "8",
            "words",
            "9",
            "symbols",
            "24",
            "width",
            "16",
            "layers",
            "1",
            "heads",
            "2",
            "pt",
            "4",
            "steps",
            "2",
            "batch",
            "4",
            "episodes",
            "3");
    Tuning.Outcome one = tuning(tiny, TuningArm.PT).run(null, Checkpoint.NONE);
    assertArrayEquals(one.model(), tuning(tiny, TuningArm.PT).run(null, Checkpoint.NONE).model());
    assertEquals(Evaluation.values().length + 4, one.seen().size());
    assertTrue(one.seen().stream().allMatch(seen -> seen.step() == 4));
    List<ScoreTaken> after = tuning(tiny, TuningArm.ST).run(one.model(), Checkpoint.NONE).seen();
    assertTrue(after.stream().allMatch(seen -> seen.step() == 2 && seen.score().episodes() == 3));
  }

  @Test
  void shardsDivideABatch() {
    assertThrows(InvalidParameter.class, () -> protocol("batch", "32", "shards", "5"));
    assertEquals(16, protocol("batch", "32", "shards", "16").placement().shards());
  }

  /** What a stage leaves to the next is a file, which lies in one array of bytes. */
  @Test
  void aModelTooLargeForAFileIsRefused() {
    LargerProtocol large = protocol("clusters", "1024", "words", "1024", "symbols", "1024");
    Size size = new Size(512, 1, 1);
    assertEquals(
        "width=512: width must be smaller: the file of a model with 540620288 parameters is too"
            + " large for the next stage",
        assertThrows(InvalidParameter.class, () -> LargerTuning.model(size, spelled(large)))
            .getMessage());
  }

  @Test
  void thereIsASymbolForEachCluster() {
    assertThrows(InvalidParameter.class, () -> protocol("clusters", "300"));
    LargerProtocol notes = protocol("clusters", "256", "symbols", "1024");
    assertEquals(176, notes.tuned());
    assertEquals(4096, notes.world().firstLabel() - 2);
  }
}
