package org.lemmata.study.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.lemmata.study.Need;

class FirstNeedTest {

  private final List<String> notices = new ArrayList<>();
  private final FirstNeed supplies = new FirstNeed(notices::add);
  private boolean here;
  private int tries;

  private final Need wheel =
      new Need("a wheel", () -> here ? Optional.empty() : Optional.of("Needs a wheel."));

  private void get(boolean works, Consumer<String> said) {
    tries++;
    said.accept("getting a wheel, 2 kg ...");
    if (!works) {
      throw new Need.Missing("the shop is closed");
    }
    here = true;
  }

  @Test
  void whatIsMissingIsGotOnceAndSaidBefore() {
    Need got = wheel.gotBy(said -> get(true, said));
    assertEquals(Optional.empty(), supplies.missing(List.of(got)));
    assertEquals(Optional.empty(), supplies.missing(List.of(got)));
    assertEquals(1, tries);
    assertEquals(List.of("getting a wheel, 2 kg ..."), notices);
  }

  @Test
  void whatCannotBeGotIsSaidTriedOnceAndMissing() {
    Need failing = wheel.gotBy(said -> get(false, said));
    for (int i = 0; i < 2; i++) {
      assertEquals(Optional.of("Needs a wheel."), supplies.missing(List.of(failing)));
    }
    assertEquals(1, tries);
    assertEquals(List.of("getting a wheel, 2 kg ...", "the shop is closed"), notices);
  }

  @Test
  void whatIsHereIsNotGot() {
    here = true;
    assertEquals(Optional.empty(), supplies.missing(List.of(wheel.gotBy(said -> get(true, said)))));
    assertEquals(0, tries);
  }

  @Test
  void whatOnlyPeopleCanGetIsMissing() {
    assertEquals(Optional.of("Needs a wheel."), supplies.missing(List.of(wheel)));
  }

  @Test
  void withoutSuppliesNothingIsGot() {
    Need got = wheel.gotBy(said -> get(true, said));
    assertEquals(Optional.of("Needs a wheel."), Supplies.NONE.missing(List.of(got)));
    assertEquals(0, tries);
  }
}
