package org.lemmata.study.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Checkpoint;
import org.lemmata.study.Draws;
import org.lemmata.study.Progress;
import org.lemmata.study.Request;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.Study;
import org.lemmata.study.Tables;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Control;
import org.lemmata.study.claim.Evidence;
import org.lemmata.study.claim.Examination;
import org.lemmata.study.claim.Examined;
import org.lemmata.study.param.DataFile;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Provenance;
import org.lemmata.study.table.Table;

/**
 * Runs studies in this process. Equal requests are computed once, also when several threads ask at
 * a time, and kept by the cache where there is one.
 *
 * <p>Made of threads, which never change a result; of a listener to progress; of finished results,
 * if they may be reused; and of one that hears, in one sentence and from any thread, of every
 * result that is reused and of every computation that goes on from its checkpoint.
 */
public final class Runner implements Tables {

  private final Parallel parallel;
  private final Progress progress;
  private final Optional<ResultCache> cache;
  private final Consumer<String> notices;
  private final Optional<Site> site;
  private final Once<ResultCache.Key, Computed> once = new Once<>();

  /** A runner that works here. */
  public Runner(
      Parallel parallel, Progress progress, Optional<ResultCache> cache, Consumer<String> notices) {
    this(parallel, progress, cache, notices, Optional.empty());
  }

  private Runner(
      Parallel parallel,
      Progress progress,
      Optional<ResultCache> cache,
      Consumer<String> notices,
      Optional<Site> site) {
    this.site = site;
    this.parallel = Objects.requireNonNull(parallel, "parallel");
    this.progress = Objects.requireNonNull(progress, "progress");
    this.cache = Objects.requireNonNull(cache, "cache");
    this.notices = Objects.requireNonNull(notices, "notices");
  }

  /**
   * A table.
   *
   * @param table with its provenance
   * @param reused whether nothing was computed for it
   */
  record Computed(Table table, boolean reused) {}

  /** A runner in the calling thread, without cache. */
  public static Runner plain() {
    return new Runner(Parallel.sequential(), Progress.NONE, Optional.empty(), notice -> {});
  }

  /** The same, with pieces done elsewhere; what pieces themselves ask for is computed there. */
  public Runner at(Site elsewhere) {
    return new Runner(parallel, progress, cache, notices, Optional.of(elsewhere));
  }

  /** The threads. */
  public Parallel parallel() {
    return parallel;
  }

  /** What hears progress. */
  public Progress progress() {
    return progress;
  }

  /** Finished results, if they may be reused. */
  public Optional<ResultCache> cache() {
    return cache;
  }

  /** What hears of results that are reused. */
  Consumer<String> notices() {
    return notices;
  }

  /** A run of something that is not kept, such as a test's, which may ask for tables. */
  public Run begin(String subject, long seed) {
    return new Run(subject, seed, parallel, Progress.NONE, Checkpoint.NONE, new Draws(), this);
  }

  /**
   * Examines a claim, or finds the evidence of the same examination.
   *
   * @param claim the claim; its random numbers are keyed by its id
   * @param control the control whose setting is examined; empty for the claim's own
   * @param seed the seed
   * @param scale how much work may be done
   * @return the evidence, with the tables that it rests on
   */
  public Examined examine(Claim claim, Optional<Control> control, long seed, Scale scale) {
    return examine(new Piece.Examination(claim, control, seed, scale)).examined();
  }

  private Finished examine(Piece.Examination piece) {
    ResultCache.EvidenceKey key = key(piece);
    Optional<Examined> known = cache.flatMap(results -> results.find(key));
    if (known.isPresent()) {
      return Finished.of(known.get(), true);
    }
    Checkpoint checkpoint =
        cache.map(results -> results.checkpoint(key, notices, () -> {})).orElse(Checkpoint.NONE);
    Draws draws = new Draws();
    Noted tables = new Noted(this);
    String subject = piece.claim().id();
    Run run = new Run(subject, piece.seed(), parallel, Progress.NONE, checkpoint, draws, tables);
    Examination examination =
        piece.control().map(Control::examination).orElse(piece.claim().examination());
    Evidence evidence = examination.examine(run, piece.scale());
    Examined examined = new Examined(evidence, draws.any(), tables.origins());
    cache.ifPresent(results -> keeping(() -> results.keep(key, examined)));
    return Finished.of(examined, false);
  }

  private ResultCache.EvidenceKey key(Piece.Examination piece) {
    return new ResultCache.EvidenceKey(
        piece.claim().id(),
        piece.control().map(Control::name).orElse(""),
        piece.scale().label(),
        piece.seed(),
        cache.isPresent() ? CodeVersion.of(piece.claim().home()) : "");
  }

  /**
   * Has pieces done: those whose result is known are taken at once, the others go to the site.
   *
   * @param pieces different ones
   * @param taker takes what each came to
   * @throws CancellationException if the thread is interrupted
   */
  public void work(List<? extends Piece> pieces, Site.Taker taker) {
    if (site.isEmpty()) {
      new Here(this).work(pieces, taker);
      return;
    }
    List<Integer> rest = Collections.synchronizedList(new ArrayList<>());
    parallel.forEach(
        pieces.size(),
        i ->
            known(pieces.get(i))
                .ifPresentOrElse(finished -> taker.take(i, finished), () -> rest.add(i)));
    List<Integer> places = rest.stream().sorted().toList();
    site.get()
        .work(
            places.stream().map(pieces::get).toList(),
            new Site.Taker() {
              @Override
              public void take(int index, Finished finished) {
                keep(pieces.get(places.get(index)), finished);
                taker.take(places.get(index), finished);
              }

              @Override
              public Progress progress(int index) {
                return taker.progress(places.get(index));
              }
            });
  }

  /** Does a piece in this process. */
  Finished finish(Piece piece, Progress listener) {
    return piece instanceof Piece.Point<?> point
        ? Finished.of(compute(point, listener))
        : examine((Piece.Examination) piece);
  }

  private Optional<Finished> known(Piece piece) {
    return piece instanceof Piece.Point<?> point
        ? cache
            .flatMap(results -> results.find(key(point)))
            .map(table -> Finished.of(new Computed(asked(table, point), true)))
        : cache
            .flatMap(results -> results.find(key((Piece.Examination) piece)))
            .map(examined -> Finished.of(examined, true));
  }

  private void keep(Piece piece, Finished finished) {
    if (finished.failure() != null) {
      return;
    }
    if (piece instanceof Piece.Point<?> point) {
      cache.ifPresent(results -> keeping(() -> results.keep(key(point), finished.table())));
    } else {
      ResultCache.EvidenceKey key = key((Piece.Examination) piece);
      cache.ifPresent(results -> keeping(() -> results.keep(key, finished.examined())));
    }
  }

  /** Answers quietly: only whole commands say what they reuse. */
  @Override
  public Table table(Study<?> study, Request request) {
    return computed(new Gathering<>(this, study, request), Progress.NONE).table();
  }

  /**
   * Runs one study, or a sweep when {@code request.sweep()} is not empty.
   *
   * @return the table with its provenance; a sweep's leads with the swept parameters
   * @throws org.lemmata.study.UnknownName if a parameter is unknown
   * @throws org.lemmata.study.param.InvalidParameter if a value is illegal; nothing has run then
   * @throws Objected if the study objects and the request does not force it
   */
  public <P extends Record> Table run(Study<P> study, Request request) {
    Gathering<P> gathering = new Gathering<>(this, study, request);
    boolean sweep = !request.sweep().isEmpty();
    Computed computed =
        sweep ? swept(gathering, "sweep of " + study.id()) : computed(gathering, progress);
    gathering.sayReused(notices);
    return computed.table();
  }

  private Computed swept(Gathering<?> gathering, String task) {
    JointProgress joint = new JointProgress(task, gathering.points().size(), progress);
    work(
        gathering.points(),
        new Site.Taker() {
          @Override
          public void take(int index, Finished finished) {
            takeOrThrow(gathering, index, finished);
            joint.end(index, finished.reused());
          }

          @Override
          public Progress progress(int index) {
            return joint.part(index);
          }
        });
    return gathering.computed();
  }

  /** The table of a request, with every point reporting to one listener. */
  private Computed computed(Gathering<?> gathering, Progress listener) {
    work(
        gathering.points(),
        new Site.Taker() {
          @Override
          public void take(int index, Finished finished) {
            takeOrThrow(gathering, index, finished);
          }

          @Override
          public Progress progress(int index) {
            return listener;
          }
        });
    return gathering.computed();
  }

  private static void takeOrThrow(Gathering<?> gathering, int index, Finished finished) {
    if (finished.failure() instanceof Error error) {
      throw error;
    }
    if (finished.failure() != null) {
      throw finished.thrown();
    }
    gathering.take(index, finished.table(), finished.reused());
  }

  <P extends Record> P checked(Study<P> study, Map<String, String> set, boolean force) {
    P parameters = ParameterSpec.of(study.parameters()).parse(set);
    List<String> objections = study.objections(parameters);
    if (!force && !objections.isEmpty()) {
      throw new Objected(study.id(), objections);
    }
    return parameters;
  }

  /** The table of one point: found, or computed by whoever asks first. */
  private <P extends Record> Computed compute(Piece.Point<P> point, Progress listener) {
    ResultCache.Key key = key(point);
    P canonical = point.study().canonical(point.parameters());
    Computed computed = once.get(key, () -> compute(point.study(), canonical, key, listener));
    return new Computed(asked(computed.table(), point), computed.reused());
  }

  private static <P extends Record> ResultCache.Key key(Piece.Point<P> point) {
    ParameterSpec<P> spec = ParameterSpec.of(point.study().parameters());
    P canonical = point.study().canonical(point.parameters());
    return new ResultCache.Key(
        point.study().id(),
        spec.format(canonical),
        fingerprints(spec.files(canonical)),
        point.seed(),
        Surroundings.build(point.study()).code());
  }

  /** The table as it was asked for, with parameters that do not matter. */
  private static <P extends Record> Table asked(Table table, Piece.Point<P> point) {
    Map<String, String> asked =
        ParameterSpec.of(point.study().parameters()).format(point.parameters());
    Provenance origin = table.provenance().orElseThrow();
    return asked.equals(origin.parameters()) ? table : table.from(origin.with(asked));
  }

  private <P extends Record> Computed compute(
      Study<P> study, P parameters, ResultCache.Key key, Progress listener) {
    Optional<Table> known = cache.flatMap(results -> results.find(key));
    if (known.isPresent()) {
      return new Computed(known.get(), true);
    }
    Checkpoint checkpoint =
        cache
            .map(results -> results.checkpoint(key, notices, () -> sayResumed(study)))
            .orElse(Checkpoint.NONE);
    Draws draws = new Draws();
    Noted inputs = new Noted(this);
    Run run = new Run(study.id(), key.seed(), parallel, listener, checkpoint, draws, inputs);
    Table table = study.run(parameters, run);
    if (!table.columns().equals(study.columns())) {
      throw new IllegalStateException(study.id() + " returned other columns than it declares");
    }
    Table finished =
        sign(
            table,
            study,
            key.parameters(),
            Map.of(),
            key.files(),
            key.seed(),
            !study.objections(parameters).isEmpty(),
            draws.any(),
            inputs.origins(),
            Surroundings.build(study));
    cache.ifPresent(results -> keeping(() -> results.keep(key, finished)));
    return new Computed(finished, false);
  }

  private void sayResumed(Study<?> study) {
    notices.accept(
        "going on with "
            + study.id()
            + " where it was ended: same parameters, seed and code (--fresh starts it again)");
  }

  /** A result that cannot be kept is still a result. */
  private void keeping(Runnable keep) {
    try {
      keep.run();
    } catch (UnwritableOutput e) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("interrupted while keeping a result");
      }
      notices.accept("cannot keep results in the cache: " + e.getMessage());
    }
  }

  Table sign(
      Table table,
      Study<?> study,
      Map<String, String> parameters,
      Map<String, List<String>> sweep,
      Map<String, String> files,
      long seed,
      boolean forced,
      boolean random,
      List<Provenance> inputs,
      Provenance.Build build) {
    return table.from(
        new Provenance(
            study.id(),
            parameters,
            sweep,
            files,
            seed,
            forced,
            random,
            table.contentHash(),
            inputs,
            build,
            Surroundings.machine(parallel.threads())));
  }

  static Map<String, String> fingerprints(List<DataFile> files) {
    Map<String, String> fingerprints = new LinkedHashMap<>();
    for (DataFile file : files) {
      fingerprints.put(file.path(), file.sha256());
    }
    return fingerprints;
  }
}
