package org.lemmata.study;

import java.util.List;
import java.util.Optional;

/**
 * Something that computations may use and that may not be here, such as a backend with its
 * libraries. A module that brings one names its equipment in {@code
 * META-INF/services/org.lemmata.study.Equipment}, and {@code lemmata doctor} then shows it. Looking
 * is cheap: nothing is fetched, and no native library is touched that is not needed for the answer.
 */
@FunctionalInterface
public interface Equipment {

  /** What is here and what is not, in the order in which it is read. */
  List<Item> items();

  /** The needs of studies and claims that it meets where it is here. */
  default List<Need> needs() {
    return List.of();
  }

  /**
   * One line of what is here.
   *
   * @param name in a word or two, such as {@code PyTorch}
   * @param state what it is, such as {@code 2.5.1, CPU only}, in one line
   * @param missing if something is missing: what, and how to get it, in one sentence
   */
  record Item(String name, String state, Optional<String> missing) {

    /** Something that is here. */
    public static Item here(String name, String state) {
      return new Item(name, state, Optional.empty());
    }

    /** Something that is not here, or not whole. */
    public static Item missing(String name, String state, String sentence) {
      return new Item(name, state, Optional.of(sentence));
    }
  }
}
