package org.lemmata.study.run;

import java.util.List;
import java.util.Optional;
import org.lemmata.study.Need;

/** Looks whether needs are met, right before whatever has them is to run. */
@FunctionalInterface
public interface Supplies {

  /** Only looks. */
  Supplies NONE = Need::missing;

  /** The first sentence of needs that are not met; from any thread. */
  Optional<String> missing(List<Need> needs);
}
