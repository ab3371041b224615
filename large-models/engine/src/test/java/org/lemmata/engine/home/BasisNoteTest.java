package org.lemmata.engine.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a library said is recalled where nothing has changed since, and what it says is right. */
class BasisNoteTest {

  @TempDir Path folder;

  private Optional<List<String>> facts = Optional.of(List.of("a library of 9 bytes"));
  private String says = "wood";

  /** A process, in which the library is loaded at most once. */
  private final class OneProcess {

    private final BasisNote note =
        new BasisNote(() -> facts, () -> this.loaded != null, this::ask, () -> folder);

    private String loaded;

    private String ask() {
      if (loaded == null) {
        note.loading();
        loaded = says;
      }
      return loaded;
    }

    private Optional<String> recalled() {
      return note.recalled();
    }
  }

  private void load() {
    assertEquals(says, new OneProcess().note.asked());
  }

  @Test
  void whatWasSaidIsRecalledWithoutLoading() {
    OneProcess first = new OneProcess();
    assertEquals(Optional.empty(), first.recalled());
    assertEquals("wood", first.note.asked());
    assertEquals(Optional.of("wood"), first.recalled());
    OneProcess second = new OneProcess();
    assertEquals(Optional.of("wood"), second.recalled());
    assertEquals(Optional.of("wood"), second.recalled());
    assertEquals(null, second.loaded);
  }

  @Test
  void aChangedFactIsNoAnswer() {
    load();
    OneProcess running = new OneProcess();
    assertEquals(Optional.of("wood"), running.recalled());
    facts = Optional.of(List.of("a library of 10 bytes"));
    assertEquals(Optional.empty(), running.recalled());
    assertEquals(Optional.empty(), new OneProcess().recalled());
    facts = Optional.empty();
    assertEquals(Optional.empty(), running.recalled());
    assertEquals(Optional.empty(), new OneProcess().recalled());
  }

  @Test
  void theLibraryIsRightAndTheNoteIsCorrected() {
    load();
    says = "iron";
    OneProcess wrong = new OneProcess();
    assertEquals(Optional.of("wood"), wrong.recalled());
    assertEquals("iron", wrong.note.asked());
    assertEquals(Optional.of("iron"), wrong.recalled());
    assertEquals(Optional.of("iron"), new OneProcess().recalled());
  }

  @Test
  void aLibraryThatWasReplacedAfterItWasLoadedIsNotNotedForItsSuccessor() {
    OneProcess old = new OneProcess();
    assertEquals("wood", old.note.asked());
    facts = Optional.of(List.of("a library of 10 bytes"));
    assertEquals("wood", old.note.asked());
    assertEquals(Optional.of("wood"), old.recalled(), "it is still the one in use");
    assertEquals(Optional.empty(), new OneProcess().recalled());
  }

  @Test
  void aLibraryThatIsReplacedWhileItIsLoadedIsNotNoted() {
    OneProcess process = new OneProcess();
    process.ask();
    facts = Optional.of(List.of("a library of 10 bytes"));
    assertEquals("wood", process.note.asked());
    assertEquals(Optional.empty(), new OneProcess().recalled());
    facts = Optional.of(List.of("a library of 9 bytes"));
    assertEquals(Optional.empty(), new OneProcess().recalled());
  }

  @Test
  void whatCannotBeSeenIsAskedEachTime() {
    facts = Optional.empty();
    load();
    assertEquals(Optional.empty(), new OneProcess().recalled());
  }
}
