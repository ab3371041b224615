package org.lemmata.engine.home;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.lemmata.study.run.Recollection;

/**
 * What bits depend on with PyTorch, asked of it where it is loaded, and otherwise as it was when it
 * was last asked, if all that this depends on is still the same. What it says when it is loaded is
 * right, and is noted in place of what was noted before.
 */
final class BasisNote {

  private final Supplier<Optional<List<String>>> facts;
  private final BooleanSupplier loaded;
  private final Supplier<String> library;
  private final Supplier<Path> folder;

  /** What was seen right before the library was loaded. */
  private Optional<List<String>> atLoading = Optional.empty();

  /** The last answer that was noted or found, and for what; an answer is found once. */
  private Optional<Noted> last = Optional.empty();

  /**
   * A note that may or may not be there.
   *
   * @param facts looks at what the library's answer depends on, as far as it can be seen
   * @param loaded whether the library is loaded
   * @param library asks the library, which loads it
   * @param folder where notes lie
   */
  BasisNote(
      Supplier<Optional<List<String>>> facts,
      BooleanSupplier loaded,
      Supplier<String> library,
      Supplier<Path> folder) {
    this.facts = facts;
    this.loaded = loaded;
    this.library = library;
    this.folder = folder;
  }

  private record Noted(List<String> facts, String answer) {}

  /** Must be called right before the library is loaded. */
  synchronized void loading() {
    atLoading = facts.get();
  }

  /** Asks the library, which loads it. */
  String asked() {
    String answer = library.get();
    note(answer);
    return answer;
  }

  /** What the library says or would say, if that is known without loading it. */
  Optional<String> recalled() {
    return loaded.getAsBoolean() ? Optional.of(asked()) : found();
  }

  private Recollection notes() {
    return new Recollection(folder.get());
  }

  private synchronized Optional<String> found() {
    return facts
        .get()
        .flatMap(
            now -> {
              if (last.filter(noted -> noted.facts.equals(now)).isEmpty()) {
                last = notes().of(now).map(answer -> new Noted(now, answer));
              }
              return last.map(Noted::answer);
            });
  }

  /** A library that was replaced after it was loaded is not what will answer next time. */
  private synchronized void note(String answer) {
    if (atLoading.isEmpty()) {
      return;
    }
    Noted now = new Noted(atLoading.get(), answer);
    if (!last.equals(Optional.of(now)) && atLoading.equals(facts.get())) {
      if (!notes().of(now.facts).equals(Optional.of(answer))) {
        notes().keep(now.facts, answer);
      }
      last = Optional.of(now);
    }
  }
}
