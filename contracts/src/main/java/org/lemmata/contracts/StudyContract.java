package org.lemmata.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Checkpoint;
import org.lemmata.study.Draws;
import org.lemmata.study.Need;
import org.lemmata.study.Paper;
import org.lemmata.study.Progress;
import org.lemmata.study.Repeats;
import org.lemmata.study.Run;
import org.lemmata.study.StateBytes;
import org.lemmata.study.Study;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.Parameter;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.run.Runner;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Table;
import org.lemmata.study.table.TableJson;

/**
 * What every study must satisfy: it describes itself, its defaults are legal, and for random legal
 * parameters it gives the same bits on any number of threads, and from any state that it offers to
 * a checkpoint. What cannot run for want of something that is not here is left out. Extend it as
 * {@link PaperContract}.
 *
 * <p>Parameters are drawn at a fixed seed; {@code -Dlemmata.seed=N} draws others, and {@code
 * -Dlemmata.studies=REGEX} restricts the studies. With {@code -Dlemmata.evidence=FOLDER} it is
 * noted there which studies gave the same bits, and the next contract that asks for the same of the
 * same code does not compute it again.
 */
public abstract class StudyContract {

  private static final long SEED = 1;
  private static final int RUNS = 6;
  private static final int THREADS = 3;

  /**
   * So many times the runs may meet what is not here, such as a device, before they are given up.
   */
  private static final int MISSED = 10;

  /** For subclasses. */
  protected StudyContract() {}

  /** The papers whose studies are tested. */
  protected abstract List<Paper> papers();

  /** The seed at which parameters are drawn. */
  protected long seed() {
    return SeedProperty.or(SEED);
  }

  /**
   * How many random settings of each study must run. Settings are drawn until so many have; what is
   * legal one by one may be contradictory together, but no more settings may be refused than run.
   */
  protected int runs() {
    return RUNS;
  }

  @Test
  void idsAreUniqueAndBeginWithThePaper() {
    assertFalse(papers().isEmpty(), "no paper");
    Set<String> seen = new HashSet<>();
    for (Paper paper : papers()) {
      for (Study<?> study : paper.studies()) {
        assertTrue(study.id().startsWith(paper.id() + "."), study.id());
        assertTrue(seen.add(study.id()), () -> "twice: " + study.id());
      }
    }
  }

  @TestFactory
  Stream<DynamicNode> studies() {
    String wanted = System.getProperty("lemmata.studies", ".*");
    return papers().stream()
        .flatMap(paper -> paper.studies().stream())
        .filter(study -> study.id().matches(wanted))
        .map(
            study ->
                dynamicContainer(
                    study.id(),
                    List.of(
                        dynamicTest("describes itself", () -> describesItself(study)),
                        dynamicTest(
                            "defaults are legal and format back",
                            () -> formatsBack(study, Map.of())),
                        dynamicTest(
                            runs() + " random legal settings", () -> randomSettingsRun(study)))));
  }

  private static void describesItself(Study<?> study) {
    assertFalse(study.title().isBlank(), "no title");
    assertFalse(study.description().isBlank(), "no description");
    assertFalse(study.columns().isEmpty(), "no columns");
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

  private void randomSettingsRun(Study<?> study) {
    Satisfied satisfied = Satisfied.inEvidence();
    if (!satisfied.has(study, seed(), runs())) {
      randomSettingsRunHere(study);
      satisfied.add(study, seed(), runs());
    }
  }

  private <P extends Record> void randomSettingsRunHere(Study<P> study) {
    ParameterSpec<P> spec = ParameterSpec.of(study.parameters());
    Streams streams = Streams.of(seed(), study.id());
    Need.missing(study.needs()).ifPresent(sentence -> abort(sentence));
    List<String> refusals = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    for (int ran = 0; ran < runs(); ) {
      org.lemmata.linalg.random.Stream random =
          streams.stream(ran + refusals.size() + missed.size());
      Map<String, String> set = RandomParameters.draw(spec.parameters(), random);
      set.forEach((name, text) -> spec.parameter(name).parse(text));
      long seed = random.nextLong();
      try {
        givesTheSameBitsOnAnyThreads(study, set, seed, random);
        ran++;
      } catch (InvalidParameter contradiction) {
        Refusal.check(spec, set, contradiction);
        refusals.add(contradiction.getMessage());
        assertTrue(refusals.size() <= runs(), () -> "refuses most of what is legal: " + refusals);
      } catch (Need.Missing lacking) {
        missed.add(lacking.getMessage());
        assumeTrue(missed.size() <= MISSED * runs(), lacking.getMessage());
      } catch (RuntimeException | Error e) {
        fail("with " + set + " and seed " + seed + ": " + e, e);
      }
    }
  }

  private static <P extends Record> void givesTheSameBitsOnAnyThreads(
      Study<P> study, Map<String, String> set, long seed, org.lemmata.linalg.random.Stream random) {
    P parameters = formatsBack(study, set);
    for (String objection : study.objections(parameters)) {
      assertFalse(objection.isBlank(), "an objection without a word");
    }
    OfferedStates offered = new OfferedStates();
    Table one = study.run(parameters, run(study, seed, offered));
    assertEquals(study.columns(), one.columns(), "other columns than declared");
    assertTrue(one.size() > 0, "an empty table");
    int threads = study.repeats().equals(Repeats.BITS_PER_DEVICE) ? 1 : THREADS;
    study
        .repeats()
        .broken(one, again(study, parameters, seed, threads), true)
        .ifPresent(difference -> fail("other threads, other bits: " + difference));
    assertEquals(one, TableJson.read(TableJson.write(one)), "JSON does not read back");
    List<StateBytes> states = offered.states();
    if (!states.isEmpty()) {
      goesOn(study, parameters, seed, one, states, random.nextInt(states.size()));
    }
  }

  /** A run that was ended anywhere and begun again gives the same table. */
  private static <P extends Record> void goesOn(
      Study<P> study, P parameters, long seed, Table whole, List<StateBytes> states, int from) {
    OfferedStates state = new OfferedStates(states.get(from));
    Table resumed = study.run(parameters, run(study, seed, state));
    study
        .repeats()
        .broken(whole, resumed, true)
        .ifPresent(difference -> fail("from state " + from + ": " + difference));
  }

  private static Run run(Study<?> study, long seed, Checkpoint checkpoint) {
    Runner runner = Runner.plain();
    return new Run(
        study.id(), seed, runner.parallel(), Progress.NONE, checkpoint, new Draws(), runner);
  }

  private static <P extends Record> Table again(
      Study<P> study, P parameters, long seed, int threads) {
    try {
      return onThreads(study, parameters, seed, threads);
    } catch (InvalidParameter e) {
      return fail("refused on the second run only", e);
    }
  }

  private static <P extends Record> P formatsBack(Study<P> study, Map<String, String> set) {
    ParameterSpec<P> spec = ParameterSpec.of(study.parameters());
    P parameters = spec.parse(set);
    assertEquals(parameters, spec.parse(spec.format(parameters)), "does not format back");
    return parameters;
  }

  private static <P extends Record> Table onThreads(
      Study<P> study, P parameters, long seed, int threads) {
    try (Parallel parallel = Parallel.of(threads)) {
      Runner runner = new Runner(parallel, Progress.NONE, Optional.empty(), notice -> {});
      return study.run(parameters, runner.begin(study.id(), seed));
    }
  }
}
