package org.lemmata.figures.draw.axis;

import java.util.List;
import java.util.stream.IntStream;

/** A tick at each category. */
final class NameTicks {

  private NameTicks() {}

  static Ticks of(Scaling scaling, List<String> names) {
    List<Tick> ticks =
        IntStream.rangeClosed(1, names.size())
            .mapToObj(place -> new Tick(place, scaling.fraction(place), names.get(place - 1)))
            .filter(tick -> tick.at() >= 0 && tick.at() <= 1)
            .toList();
    return new Ticks(ticks, "");
  }
}
