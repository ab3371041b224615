package org.lemmata.engine.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lemmata.contracts.OfferedStates;
import org.lemmata.engine.Device;
import org.lemmata.engine.DeviceChoice;
import org.lemmata.engine.NeedsTorch;
import org.lemmata.engine.Step;
import org.lemmata.engine.shard.DataParallel;
import org.lemmata.engine.shard.ShardLoss;
import org.lemmata.study.Checkpoint;

/** Trainings whose steps are shared: the same bits however many share them, also after a break. */
@NeedsTorch
class SharedTrainingTest {

  private static final int SHARDS = 4;
  private static final int STEPS = 12;

  private static Device cpu;

  @BeforeAll
  static void load() {
    cpu = Device.choose(DeviceChoice.CPU);
  }

  private static DataParallel shared(int devices) {
    return new DataParallel(Collections.nCopies(devices, cpu), SHARDS);
  }

  private static float[] run(DataParallel where, Checkpoint checkpoint, Observer observer) {
    return TinyGpt.training(where, TinyGpt.shards(1), STEPS)
        .run(TinyGpt.initial(1), checkpoint, observer);
  }

  @Test
  void oneTwoThreeAndFourDevicesGiveTheSameBitsWithCollectionsInBetween() {
    List<String> seen = new ArrayList<>();
    Observer observer =
        (step, loss, norm, parameters) -> {
          seen.add(step + " " + loss + " " + norm);
          if (step % 4 == 0) {
            System.gc();
          }
        };
    float[] alone = run(shared(1), Checkpoint.NONE, observer);
    List<String> expected = List.copyOf(seen);
    for (int devices = 2; devices <= SHARDS; devices++) {
      seen.clear();
      assertArrayEquals(
          alone, run(shared(devices), Checkpoint.NONE, observer), devices + " devices");
      assertEquals(expected, seen, devices + " devices");
    }
  }

  @Test
  void shardsAreTheUndividedTrainingUpToRounding() {
    List<Double> whole = new ArrayList<>();
    float[] undivided =
        run(DataParallel.whole(cpu), Checkpoint.NONE, (step, loss, norm, p) -> whole.add(loss));
    List<Double> parts = new ArrayList<>();
    float[] divided = run(shared(2), Checkpoint.NONE, (step, loss, norm, p) -> parts.add(loss));
    assertNotEquals(TinyGpt.hash(undivided), TinyGpt.hash(divided), "shards are part of the bits");
    for (int step = 0; step < STEPS; step++) {
      assertEquals(whole.get(step), parts.get(step), 1e-4, "loss of step " + step);
    }
  }

  @Test
  void fromEachStateOfOneNumberOfDevicesAnotherEndsWithTheSameBytes() {
    OfferedStates all = new OfferedStates();
    float[] end = run(shared(3), all, Observer.NONE);
    for (int from = 0; from < STEPS; from += 4) {
      OfferedStates rest = new OfferedStates(all.states().get(from));
      assertArrayEquals(end, run(shared(1 + from % 3), rest, Observer.NONE), "from state " + from);
      assertArrayEquals(
          all.states().get(STEPS - 1).part("model", InputStream::readAllBytes),
          rest.states().get(STEPS - 2 - from).part("model", InputStream::readAllBytes),
          "from state " + from);
    }
  }

  @Test
  void oneShardWhoseLossIsNoNumberFailsTheRunBeforeItsUpdate() {
    ShardLoss good = TinyGpt.shards(5);
    for (int bad = 0; bad < SHARDS; bad++) {
      int which = bad;
      ShardLoss loss =
          (device, parameters, shard) ->
              good.loss(device, parameters, shard)
                  .plus(shard.step() == 3 && shard.index() == which ? Double.NaN : 0);
      OfferedStates states = new OfferedStates();
      FailedRun failed =
          assertThrows(
              FailedRun.class,
              () ->
                  TinyGpt.training(shared(2), loss, 10)
                      .run(TinyGpt.initial(5), states, Observer.NONE));
      assertEquals(3, failed.step());
      assertEquals(3, states.states().size());
    }
  }

  @Test
  void anInterruptionWaitsForTheStepAndTheRestGivesTheSameBytes() {
    ShardLoss tiny = TinyGpt.shards(4);
    Thread training = Thread.currentThread();
    ShardLoss interrupting =
        (device, parameters, shard) -> {
          if (shard.step() == 5 && shard.index() == 1) {
            training.interrupt();
          }
          return tiny.loss(device, parameters, shard);
        };
    OfferedStates first = new OfferedStates();
    assertThrows(
        CancellationException.class,
        () ->
            TinyGpt.training(shared(2), interrupting, 9)
                .run(TinyGpt.initial(4), first, Observer.NONE));
    assertTrue(Thread.interrupted());
    assertEquals(6, first.states().size());
    float[] rest =
        TinyGpt.training(shared(3), tiny, 9)
            .run(TinyGpt.initial(4), new OfferedStates(first.states().get(5)), Observer.NONE);
    float[] undisturbed =
        TinyGpt.training(shared(1), tiny, 9)
            .run(TinyGpt.initial(4), Checkpoint.NONE, Observer.NONE);
    assertArrayEquals(undisturbed, rest);
  }

  /** Fewer may there be: the collector frees what the loading of the libraries has left. */
  @Test
  void theNumberOfNativeObjectsDoesNotGrow() {
    List<Long> alive = new ArrayList<>();
    alive.add(Step.liveObjects());
    run(shared(3), new Counting(alive), Observer.NONE);
    alive.add(Step.liveObjects());
    assertEquals(STEPS + 2, alive.size());
    // The parameters and the two vectors of the optimiser live as long as the training.
    for (int step = 1; step <= STEPS; step++) {
      assertTrue(alive.get(step) <= alive.get(0) + 3, alive::toString);
    }
    assertTrue(alive.get(STEPS + 1) <= alive.get(0), alive::toString);
  }

  /** Counts native objects between steps. */
  private record Counting(List<Long> alive) implements Checkpoint {
    @Override
    public Optional<Saved> load() {
      return Optional.empty();
    }

    @Override
    public void save(Consumer<Parts> state) {
      alive.add(Step.liveObjects());
    }
  }
}
