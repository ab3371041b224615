package org.lemmata.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Papers;
import org.lemmata.study.Progress;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Parameter;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Numbers;
import org.lemmata.study.table.Table;
import org.lemmata.study.table.TableJson;

/** The contract of every registered study. */
class RegisteredStudiesTest {

  private static final List<Study<?>> STUDIES = Papers.load().studies();

  /** A study with random legal text for some of its parameters. */
  record Trial(Study<?> study, Map<String, String> set, long seed) {}

  static Stream<Study<?>> studies() {
    return STUDIES.stream();
  }

  @Test
  void idsAreUnique() {
    Set<String> seen = new HashSet<>();
    STUDIES.forEach(study -> assertTrue(seen.add(study.id()), () -> "twice: " + study.id()));
  }

  @ParameterizedTest
  @MethodSource("studies")
  void aStudyDescribesItself(Study<?> study) {
    assertFalse(study.title().isBlank());
    assertFalse(study.description().isBlank());
    assertFalse(study.columns().isEmpty());
    for (Column column : study.columns()) {
      assertTrue(column.name().matches("[a-z][a-z0-9_]*"), column::name);
      assertFalse(column.description().isBlank(), column::name);
    }
    for (Parameter parameter : ParameterSpec.of(study.parameters()).parameters()) {
      assertFalse(parameter.description().isBlank(), parameter::name);
      assertFalse(parameter.legal().isBlank(), parameter::name);
      if (!parameter.isNumber()) {
        assertFalse(parameter.examples().isEmpty(), () -> "no examples of " + parameter.name());
        parameter.examples().forEach(parameter::parse);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("studies")
  void defaultsAreLegalAndFormatBack(Study<?> study) {
    formatsBack(study, Map.of());
  }

  @Property(tries = 150)
  void legalRandomParametersNeverThrowAndGiveTheSameBitsOnAnyThreads(
      @ForAll("trials") Trial trial) {
    try {
      formatsBack(trial.study(), trial.set());
      Table one = run(trial.study(), trial, 1);
      assertEquals(trial.study().columns(), one.columns());
      assertTrue(one.size() > 0, "an empty table");
      assertEquals(one, run(trial.study(), trial, 1), "same seed, other bits");
      assertEquals(one, run(trial.study(), trial, 3), "other threads, other bits");
      assertEquals(one, TableJson.read(TableJson.write(one)), "JSON does not read back");
    } catch (InvalidParameter contradiction) {
      // Parameters legal one by one may contradict each other; the sentence must say how.
      assertTrue(contradiction.getMessage().contains("must be"), contradiction::getMessage);
    }
  }

  private static <P extends Record> void formatsBack(Study<P> study, Map<String, String> set) {
    ParameterSpec<P> spec = ParameterSpec.of(study.parameters());
    P parameters = spec.parse(set);
    assertEquals(parameters, spec.parse(spec.format(parameters)));
  }

  private static <P extends Record> Table run(Study<P> study, Trial trial, int threads) {
    P parameters = ParameterSpec.of(study.parameters()).parse(trial.set());
    try (Parallel parallel = Parallel.of(threads)) {
      return study.run(parameters, new Run(study.id(), trial.seed(), parallel, Progress.NONE));
    }
  }

  @Provide
  Arbitrary<Trial> trials() {
    return Arbitraries.of(STUDIES)
        .flatMap(
            study ->
                Combinators.combine(settings(study), Arbitraries.longs())
                    .as((set, seed) -> new Trial(study, set, seed)));
  }

  private static Arbitrary<Map<String, String>> settings(Study<?> study) {
    Arbitrary<Map<String, String>> all = Arbitraries.just(Map.of());
    for (Parameter parameter : ParameterSpec.of(study.parameters()).parameters()) {
      all =
          Combinators.combine(all, values(parameter))
              .as(
                  (set, value) -> {
                    Map<String, String> more = new HashMap<>(set);
                    more.put(parameter.name(), value);
                    return more;
                  });
    }
    return all;
  }

  private static Arbitrary<String> values(Parameter parameter) {
    if (!parameter.isNumber()) {
      return Arbitraries.of(parameter.examples());
    }
    double[] trial = parameter.trial();
    assertTrue(
        trial[0] >= parameter.min() && trial[1] <= parameter.max() && Double.isFinite(trial[1]),
        () -> parameter.name() + " needs a finite trial range within the legal one");
    if (parameter.isWhole()) {
      return Arbitraries.longs().between((long) trial[0], (long) trial[1]).map(String::valueOf);
    }
    return Arbitraries.doubles().between(trial[0], trial[1]).ofScale(6).map(Numbers::shortest);
  }
}
