package org.lemmata.study.away;

import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.lemmata.study.run.Site;

/** A kind of place where pieces can be done outside this process, found by the service loader. */
public interface Elsewhere {

  /** Whether a name, such as {@code spark://host:7077}, is of this kind. */
  boolean knows(String name);

  /**
   * Goes there.
   *
   * @param name a name that is known
   * @param states where long pieces leave their state; empty if a piece that is lost begins again
   * @param notices hears, in one sentence and from any thread, of what the user should know
   * @throws Unreachable if nothing answers there
   */
  Place open(String name, Optional<States> states, Consumer<String> notices);

  /**
   * Where long pieces leave their state.
   *
   * @param folder one that all machines see under this name
   * @param reuse whether what is found there is used
   */
  record States(String folder, boolean reuse) {}

  /** Where pieces are done, until it is closed. */
  interface Place extends Site, AutoCloseable {

    @Override
    void close();
  }

  /** The kind of place that knows a name. */
  static Optional<Elsewhere> of(String name) {
    return ServiceLoader.load(Elsewhere.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(kind -> kind.knows(name))
        .findFirst();
  }

  /** Nothing answers there; the message is one sentence for the user. */
  final class Unreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a sentence. */
    public Unreachable(String sentence, Throwable cause) {
      super(sentence, cause);
    }
  }
}
