package org.lemmata.doremi.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lemmata.contracts.OfferedStates;
import org.lemmata.doremi.minimax.Mode;
import org.lemmata.doremi.text.Domains;
import org.lemmata.doremi.weight.DomainWeights;
import org.lemmata.engine.Device;
import org.lemmata.engine.DeviceChoice;
import org.lemmata.engine.Step;
import org.lemmata.engine.gpt.Gpt;
import org.lemmata.engine.home.Libraries;
import org.lemmata.engine.train.Companion;
import org.lemmata.engine.train.Observer;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Checkpoint;
import org.lemmata.study.StateBytes;

/** Weights during the training of a proxy; what needs PyTorch is skipped where it is not. */
class GroupDescentTest {

  private static final int CONTEXT = 8;
  private static final int STEPS = 9;
  private static final Streams STREAMS = Streams.of(3, "descent");
  private static final Domains DOMAINS = Domains.builtIn(STREAMS, 0, CONTEXT);
  private static final Gpt GPT = Gpt.of(new Net(1, 16).shape("net", DOMAINS.vocabulary(), CONTEXT));
  private static final float[] INITIAL = GPT.initial(STREAMS.child("initial").stream(0));

  private static Device cpu;

  @BeforeAll
  static void load() {
    assumeTrue(Libraries.need().missing().isEmpty());
    cpu = Device.choose(DeviceChoice.CPU);
  }

  private static GroupDescent descent(Mode mode) {
    return new GroupDescent(
        new GroupDescent.Setting(
            GPT,
            cpu,
            DOMAINS,
            new Signal(mode, Clipping.TOKEN),
            INITIAL,
            2,
            CONTEXT,
            1,
            0.01,
            1,
            STEPS),
        STREAMS.child("windows"));
  }

  /** If proxy and reference are the same, λ = 0 and the weights contract by 1 - c a step. */
  @Test
  void aProxyThatIsTheReferenceHasNoExcess() {
    double[] start = {0.5, 0.1, 0.1, 0.1, 0.1, 0.1};
    GroupDescent descent = descent(Mode.DOREMI);
    descent.restore(new Begun(start));
    for (int step = 0; step < STEPS; step++) {
      long now = step;
      Step.run(() -> descent.loss(cpu.floats(INITIAL, INITIAL.length), now));
      for (int i = 0; i < start.length; i++) {
        double[] row = descent.rows().get(6 * step + i);
        double left = Math.pow(0.99, step + 1);
        assertEquals(1.0 / 6 + left * (start[i] - 1.0 / 6), row[2], 1e-14);
        assertEquals(0, row[4]);
      }
    }
  }

  /** A state before the first step, with other weights. */
  // Never compared.
  @SuppressWarnings("ArrayRecordComponent")
  private record Begun(double[] alpha) implements Checkpoint.Saved {
    @Override
    public <T> T part(String name, Checkpoint.Reading<T> reading) {
      OfferedStates states = new OfferedStates();
      states.save(
          parts -> {
            parts.doubles("alpha", alpha);
            parts.doubles("alpha.sum", new double[alpha.length]);
            parts.rows("alpha.rows", List.of());
          });
      return states.states().get(0).part(name, reading);
    }
  }

  /** The loss is Σ α times the mean losses, with the weights of this step. */
  @Test
  void theLossIsWeightedByTheWeightsOfThisStep() {
    GroupDescent descent = descent(Mode.HARDEST);
    double loss = Step.compute(() -> descent.loss(cpu.floats(INITIAL, INITIAL.length), 0).value());
    double[] lambda = new double[6];
    double expected = 0;
    for (int i = 0; i < 6; i++) {
      lambda[i] = descent.rows().get(i)[4];
    }
    double[] alpha = DomainWeights.uniform(6).step(lambda, 1, 0.01).values();
    for (int i = 0; i < 6; i++) {
      assertEquals(alpha[i], descent.rows().get(i)[2]);
      assertEquals(alpha[i], descent.rows().get(i)[3]);
      expected += alpha[i] * lambda[i];
    }
    assertEquals(expected, loss, 1e-5);
  }

  /** Killed at any step, with weights, their sum and rows, it ends with the same bytes. */
  @Test
  void fromEachStateItEndsWithTheSameBytes() {
    for (Mode mode : Mode.values()) {
      OfferedStates all = new OfferedStates();
      GroupDescent whole = descent(mode);
      float[] end = train(whole, all);
      assertEquals(STEPS, all.states().size());
      for (StateBytes state : all.states()) {
        GroupDescent rest = descent(mode);
        assertArrayEquals(end, train(rest, new OfferedStates(state)));
        assertEquals(asLists(whole.rows()), asLists(rest.rows()));
      }
    }
  }

  private static float[] train(GroupDescent descent, Checkpoint checkpoint) {
    return new Pace(12, 0.01)
        .training(cpu, descent, STEPS)
        .run(INITIAL, Companion.beside(checkpoint, descent), Observer.NONE);
  }

  private static List<Double> asLists(List<double[]> rows) {
    List<Double> all = new ArrayList<>();
    rows.forEach(
        row -> {
          for (double value : row) {
            all.add(value);
          }
        });
    return all;
  }
}
