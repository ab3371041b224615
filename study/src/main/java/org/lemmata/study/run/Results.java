package org.lemmata.study.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lemmata.study.Checkpoint;
import org.lemmata.study.Need;
import org.lemmata.study.Repeats;
import org.lemmata.study.claim.Control;
import org.lemmata.study.claim.Examined;
import org.lemmata.study.param.DataFile;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Provenance;
import org.lemmata.study.table.Table;

/**
 * What pieces came to, as far as there is a cache that keeps it. Points are canonical ones.
 *
 * @param cache the cache, if results may be kept
 * @param notices hears of what cannot be kept
 * @param machine where this is
 */
record Results(Optional<ResultCache> cache, Consumer<String> notices, Provenance.Machine machine) {

  /** Checks that nothing is null. */
  Results {
    Objects.requireNonNull(cache, "cache");
    Objects.requireNonNull(notices, "notices");
    Objects.requireNonNull(machine, "machine");
  }

  /** A folder that is there and takes what is of use for a while only. */
  Path scratch() {
    Path usual = Path.of(System.getProperty("java.io.tmpdir"));
    return cache.map(ResultCache::folder).filter(Files::isDirectory).orElse(usual);
  }

  /** The result of a piece, if it is known. */
  Optional<Finished> find(Piece piece) {
    return piece instanceof Piece.Point<?> point
        ? cache
            .filter(results -> isKept(point))
            .flatMap(results -> results.find(key(point), point.study().columns()))
            .map(table -> Finished.of(table, true))
        : cache
            .flatMap(results -> find(results, (Piece.Examination) piece))
            .map(examined -> Finished.of(examined, true));
  }

  /**
   * As {@link #find}, but before it says that there is none it asks the equipment: from then on
   * keys are those of what computes.
   */
  Optional<Finished> sought(Piece.Point<?> point) {
    ResultCache.Key recalled = key(point);
    Optional<Finished> known = find(point);
    if (known.isPresent()) {
      return known;
    }
    Basis.of(point.needs());
    return key(point).equals(recalled) ? known : find(point);
  }

  /** Where the same bits come out everywhere, it does not matter where evidence was seen. */
  private Optional<Examined> find(ResultCache results, Piece.Examination piece) {
    return results
        .find(key(piece, ""))
        .or(() -> results.find(key(piece, machine.device())))
        .filter(found -> !isOfDevice(found.repeats()) || Basis.isThatOf(found.tables()));
  }

  /**
   * Keeps a result, if it may be kept, and forgets the state that led to it. One that cannot be
   * kept is still a result, and a failure is none.
   */
  void keep(Piece piece, Finished finished) {
    if (cache.isEmpty() || finished.failure() != null) {
      return;
    }
    try {
      if (piece instanceof Piece.Point<?> point) {
        keep(cache.get(), point, finished.table());
      } else {
        keep(cache.get(), (Piece.Examination) piece, finished);
      }
    } catch (UnwritableOutput e) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("interrupted while keeping a result");
      }
      // Without the name of the file: what has no room for one result has none for all others.
      notices.accept("cannot keep results in the cache: " + e.reason());
    }
  }

  private void keep(ResultCache results, Piece.Point<?> point, Table table) {
    ResultCache.Key key = key(point);
    if (isKept(point)) {
      results.keep(key, table);
    }
    results.forget(key);
  }

  private void keep(ResultCache results, Piece.Examination piece, Finished finished) {
    Repeats repeats = finished.examined().repeats();
    boolean here = finished.machine() == null;
    if (!repeats.equals(Repeats.NOT)) {
      String place = (here ? machine : finished.machine()).device();
      results.keep(key(piece, isOfDevice(repeats) ? place : ""), finished.examined());
    }
    if (here) {
      results.forget(key(piece, place(piece.needs())));
    }
  }

  /** Computes with what a piece leaves its state in, of which nothing is open afterwards. */
  <R> R checkpointed(Piece piece, Function<Checkpoint, R> computation) {
    if (cache.isEmpty()) {
      return computation.apply(Checkpoint.NONE);
    }
    try (StateFile state = state(cache.get(), piece)) {
      return computation.apply(state);
    }
  }

  private StateFile state(ResultCache results, Piece piece) {
    if (piece instanceof Piece.Point<?> point) {
      String resumed =
          "going on with "
              + point.study().id()
              + " where it was ended: same parameters, seed and code (--fresh starts it again)";
      return results.checkpoint(key(point), notices, () -> notices.accept(resumed));
    }
    return results.checkpoint(
        key((Piece.Examination) piece, place(piece.needs())), notices, () -> {});
  }

  /** What may be another one each time is computed each time. */
  private static boolean isKept(Piece.Point<?> point) {
    return !point.study().repeats().equals(Repeats.NOT);
  }

  <P extends Record> ResultCache.Key key(Piece.Point<P> point) {
    ParameterSpec<P> spec = ParameterSpec.of(point.study().parameters());
    return ResultCache.Key.of(
        point.study().id(),
        spec.format(point.parameters()),
        fingerprints(spec.files(point.parameters())),
        point.seed(),
        CodeVersion.of(point.study().home()),
        isOfDevice(point.study().repeats()) ? place(point.study().needs()) : "");
  }

  private static boolean isOfDevice(Repeats repeats) {
    return repeats.equals(Repeats.BITS_PER_DEVICE);
  }

  private String place(List<Need> needs) {
    return machine.with(Basis.recalled(needs)).device();
  }

  private static ResultCache.EvidenceKey key(Piece.Examination piece, String place) {
    return new ResultCache.EvidenceKey(
        piece.claim().id(),
        piece.control().map(Control::name).orElse(""),
        piece.scale().label(),
        piece.seed(),
        CodeVersion.of(piece.claim().home()),
        place);
  }

  static Map<String, String> fingerprints(List<DataFile> files) {
    Map<String, String> fingerprints = new LinkedHashMap<>();
    for (DataFile file : files) {
      fingerprints.put(file.path(), file.sha256());
    }
    return fingerprints;
  }
}
