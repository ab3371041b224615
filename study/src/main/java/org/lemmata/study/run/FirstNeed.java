package org.lemmata.study.run;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.lemmata.study.Need;

/** Gets what is needed and not here when it is first needed, as far as a program can get it. */
public final class FirstNeed implements Supplies {

  private final Consumer<String> notices;

  /** What was tried to get; what failed once is not tried again. */
  private final Set<String> tried = new HashSet<>();

  /**
   * Has tried nothing yet.
   *
   * @param notices hears how much is got, and why something could not be
   */
  public FirstNeed(Consumer<String> notices) {
    this.notices = Objects.requireNonNull(notices, "notices");
  }

  /** Whoever asks while something is being got waits for it. */
  @Override
  public synchronized Optional<String> missing(List<Need> needs) {
    for (Need need : needs) {
      if (need.supply().isPresent() && need.missing().isPresent() && tried.add(need.what())) {
        get(need.supply().get());
      }
    }
    return Need.missing(needs);
  }

  private void get(Need.Supply supply) {
    try {
      supply.get(notices);
    } catch (Need.Missing e) {
      notices.accept(e.getMessage());
    }
  }
}
