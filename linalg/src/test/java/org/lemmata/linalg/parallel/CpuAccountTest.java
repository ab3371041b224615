package org.lemmata.linalg.parallel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class CpuAccountTest {

  /** Keeps the thread busy for at least so much of its CPU time. */
  private static Void burn(int millis) {
    long until =
        ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() + millis * 1_000_000L;
    while (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() < until) {
      Thread.onSpinWait();
    }
    return null;
  }

  private static void assertAtLeast(int millis, CpuAccount account) {
    assertTrue(
        account.spent().compareTo(Duration.ofMillis(millis)) >= 0,
        () -> account.spent() + " is less than " + millis + " ms");
  }

  @Test
  void helpersAreChargedToo() {
    CpuAccount account = new CpuAccount();
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    try (Parallel parallel = Parallel.of(3)) {
      account.charge(
          () -> {
            parallel.forEach(
                12,
                i -> {
                  assertTrue(CpuAccount.isOpen());
                  threads.add(Thread.currentThread());
                  burn(5);
                });
            return null;
          });
    }
    assertAtLeast(60, account);
    assertTrue(threads.size() > 1, "nobody helped");
    assertFalse(CpuAccount.isOpen());
  }

  @Test
  void aPieceWithinAnotherIsNotChargedToTheOuter() {
    CpuAccount outer = new CpuAccount();
    CpuAccount inner = new CpuAccount();
    outer.charge(() -> inner.charge(() -> burn(40)));
    assertAtLeast(40, inner);
    assertTrue(outer.spent().compareTo(inner.spent()) < 0, () -> "outer: " + outer.spent());
  }

  @Test
  void chargingTwiceCountsOnce() {
    CpuAccount account = new CpuAccount();
    assertEquals("done", account.charge(() -> account.charge(() -> "done")));
    Duration before = account.spent();
    account.charge(() -> account.charge(() -> burn(40)));
    Duration spent = account.spent().minus(before);
    assertTrue(spent.compareTo(Duration.ofMillis(78)) < 0, () -> "counted twice: " + spent);
  }
}
