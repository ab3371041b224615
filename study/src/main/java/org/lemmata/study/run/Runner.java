package org.lemmata.study.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.lemmata.linalg.parallel.CpuAccount;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Checkpoint;
import org.lemmata.study.Draws;
import org.lemmata.study.Need;
import org.lemmata.study.Progress;
import org.lemmata.study.Repeats;
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
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Provenance;
import org.lemmata.study.table.Table;
import org.lemmata.study.table.TableWriter;

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
  private final Results results;
  private final Optional<Site> site;
  private final boolean metered;
  private final Supplies supplies;
  private final Once<ResultCache.Key, Finished> once = new Once<>();

  /** A runner that works here. */
  public Runner(
      Parallel parallel, Progress progress, Optional<ResultCache> cache, Consumer<String> notices) {
    this(
        parallel,
        progress,
        new Results(cache, notices, Surroundings.machine(parallel.threads())),
        Optional.empty(),
        false,
        Supplies.NONE);
  }

  private Runner(
      Parallel parallel,
      Progress progress,
      Results results,
      Optional<Site> site,
      boolean metered,
      Supplies supplies) {
    this.parallel = Objects.requireNonNull(parallel, "parallel");
    this.progress = Objects.requireNonNull(progress, "progress");
    this.results = results;
    this.site = site;
    this.metered = metered;
    this.supplies = Objects.requireNonNull(supplies, "supplies");
  }

  /**
   * A table.
   *
   * @param table with its provenance
   * @param reused whether nothing was computed for it
   */
  public record Computed(Table table, boolean reused) {}

  /**
   * A table that was written row by row.
   *
   * @param columns its columns
   * @param provenance where it came from
   */
  public record Streamed(List<Column> columns, Provenance provenance) {}

  /** A runner in the calling thread, without cache. */
  public static Runner plain() {
    return new Runner(Parallel.sequential(), Progress.NONE, Optional.empty(), notice -> {});
  }

  /** The same, with pieces done elsewhere; what pieces themselves ask for is computed there. */
  public Runner at(Site elsewhere) {
    return new Runner(parallel, progress, results, Optional.of(elsewhere), metered, supplies);
  }

  /**
   * The same, and the CPU time of pieces is measured, with that of the pieces that they ask for.
   */
  public Runner metered() {
    return new Runner(parallel, progress, results, site, true, supplies);
  }

  /** The same, and what is needed and not here may be got before it is used. */
  public Runner suppliedBy(Supplies others) {
    return new Runner(parallel, progress, results, site, metered, others);
  }

  /** The first sentence of needs that are not met, after what can be got was got. */
  public Optional<String> missing(List<Need> needs) {
    return supplies.missing(needs);
  }

  /**
   * Does work and adds to its result what CPU time it took; without that where time is not
   * measured, or where the work is part of a piece that has its own account.
   *
   * @param costing a result and its CPU time make a result
   */
  public <R> R measured(Supplier<R> work, BiFunction<R, Duration, R> costing) {
    if (!metered || CpuAccount.isOpen()) {
      return work.get();
    }
    CpuAccount account = new CpuAccount();
    R result = account.charge(work);
    return costing.apply(result, account.spent());
  }

  /** The threads. */
  public Parallel parallel() {
    return parallel;
  }

  /** Whether pieces are done elsewhere. */
  boolean isElsewhere() {
    return site.isPresent();
  }

  /** Where this is. */
  public Provenance.Machine machine() {
    return results.machine();
  }

  /** An existing folder for what is of use for a while only. */
  public Path scratch() {
    return results.scratch();
  }

  /** What hears progress. */
  public Progress progress() {
    return progress;
  }

  /** What hears of results that are reused. */
  Consumer<String> notices() {
    return results.notices();
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
    Optional<Finished> known = results.find(piece);
    if (known.isPresent()) {
      return known.get();
    }
    Draws draws = new Draws();
    Noted tables = new Noted(this);
    Examination examination =
        piece.control().map(Control::examination).orElse(piece.claim().examination());
    Evidence evidence =
        results.checkpointed(
            piece,
            checkpoint ->
                examination.examine(
                    new Run(
                        piece.claim().id(),
                        piece.seed(),
                        parallel,
                        Progress.NONE,
                        checkpoint,
                        draws,
                        tables),
                    piece.scale()));
    Examined examined = new Examined(evidence, draws.any(), tables.origins(), tables.weakest());
    Finished finished = Finished.of(examined, false);
    results.keep(piece, finished);
    return finished;
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
    new There(site.get(), parallel, results, metered).work(pieces, taker);
  }

  /**
   * Does a piece in this process; a failure is a result.
   *
   * @throws CancellationException if the thread is interrupted
   */
  public Finished finish(Piece piece, Progress listener) {
    return measured(() -> Finished.of(() -> done(piece, listener)), Finished::costing);
  }

  private Finished done(Piece piece, Progress listener) {
    return piece instanceof Piece.Point<?> point
        ? compute(point, listener)
        : examine((Piece.Examination) piece);
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
   * @throws Need.Missing if the study needs what is not here
   */
  public Table run(Study<?> study, Request request) {
    return answer(study, request).table();
  }

  /** As {@link #run}, and says whether anything was computed. */
  public Computed answer(Study<?> study, Request request) {
    return answered(study, request);
  }

  private <P extends Record> Computed answered(Study<P> study, Request request) {
    Gathering<P> gathering = new Gathering<>(this, study, request);
    Computed computed =
        request.sweep().isEmpty() ? computed(gathering, progress) : swept(gathering);
    gathering.answering().sayReused(notices());
    return computed;
  }

  private Computed swept(Gathering<?> gathering) {
    sweep(gathering.answering(), gathering::take);
    return gathering.computed();
  }

  /**
   * Runs a sweep whose table need not fit into the memory: its rows are written in grid order while
   * its points end, and the bytes are those of {@link #run}. When this throws, what was written is
   * no whole table.
   *
   * @param request sweeps something
   * @param writer hears the columns before anything is computed
   * @throws UnwritableOutput if what waits for points before it has no room
   * @throws IOException if the writer says so at the beginning or at the end
   * @see #run for what else is thrown
   */
  public Streamed stream(Study<?> study, Request request, TableWriter writer) throws IOException {
    return streamed(study, request, writer);
  }

  private <P extends Record> Streamed streamed(Study<P> study, Request request, TableWriter writer)
      throws IOException {
    try (Streaming<P> streaming =
        new Streaming<>(this, study, request, writer, results.scratch())) {
      sweep(streaming.answering(), streaming::take);
      Provenance provenance = streaming.end();
      streaming.answering().sayReused(notices());
      return new Streamed(streaming.answering().columns(), provenance);
    }
  }

  /** Has all points of a sweep done, whose progress is that of one task. */
  private void sweep(Answering<?> answering, Site.Taker tables) {
    JointProgress joint =
        new JointProgress(
            "sweep of " + answering.study().id(), answering.points().size(), progress);
    work(answering, tables, joint::part, joint::end);
  }

  /** The table of a request, with every point reporting to one listener. */
  private Computed computed(Gathering<?> gathering, Progress listener) {
    work(gathering.answering(), gathering::take, index -> listener, (index, reused) -> {});
    return gathering.computed();
  }

  private void work(
      Answering<?> answering,
      Site.Taker tables,
      IntFunction<Progress> listeners,
      JointProgress.End end) {
    work(
        answering.points(),
        new Site.Taker() {
          @Override
          public void take(int index, Finished finished) {
            tables.take(index, answering.asTyped(index, finished).orThrow());
            end.end(index, finished.reused());
          }

          @Override
          public Progress progress(int index) {
            return listeners.apply(index);
          }
        });
  }

  /**
   * Refuses what cannot be run.
   *
   * @param objections those that are heard
   */
  void requireRunnable(Study<?> study, List<String> objections) {
    if (!objections.isEmpty()) {
      throw new Objected(study.id(), objections);
    }
    missing(study.needs())
        .ifPresent(
            sentence -> {
              throw new Need.Missing(study.id() + " cannot be run here. " + sentence);
            });
  }

  /** The table of one point: found, or computed by whoever asks first. */
  private <P extends Record> Finished compute(Piece.Point<P> point, Progress listener) {
    Piece.Point<P> canonical = point.canonical();
    ResultCache.Key key = results.key(canonical);
    return once.get(
            key,
            () -> results.sought(canonical).orElseGet(() -> computeAfresh(canonical, listener)))
        .askedAs(point);
  }

  /** Computes what was not found, so that the equipment has been asked. */
  private <P extends Record> Finished computeAfresh(Piece.Point<P> point, Progress listener) {
    Study<P> study = point.study();
    ParameterSpec<P> spec = ParameterSpec.of(study.parameters());
    Draws draws = new Draws();
    Noted inputs = new Noted(this);
    Table table =
        results.checkpointed(
            point,
            checkpoint ->
                study.run(
                    point.parameters(),
                    new Run(
                        study.id(), point.seed(), parallel, listener, checkpoint, draws, inputs)));
    if (!table.columns().equals(study.columns())) {
      throw new IllegalStateException(study.id() + " returned other columns than it declares");
    }
    if (!Repeats.weaker(study.repeats(), inputs.weakest()).equals(study.repeats())) {
      throw new IllegalStateException(study.id() + " promises more than the tables that it uses");
    }
    Basis.requireDeclared(study.id(), Basis.of(study.needs()), inputs.origins());
    Provenance origin =
        sign(
            table.contentHash(),
            study,
            spec.format(point.parameters()),
            Map.of(),
            Results.fingerprints(spec.files(point.parameters())),
            point.seed(),
            !study.objections(point.parameters()).isEmpty(),
            draws.any(),
            inputs.origins(),
            Surroundings.build(study));
    Finished finished = Finished.of(table.from(origin), false);
    results.keep(point, finished);
    return finished;
  }

  Provenance sign(
      String contentHash,
      Study<?> study,
      Map<String, String> parameters,
      Map<String, List<String>> sweep,
      Map<String, String> files,
      long seed,
      boolean forced,
      boolean random,
      List<Provenance> inputs,
      Provenance.Build build) {
    return new Provenance(
        study.id(),
        parameters,
        sweep,
        files,
        seed,
        forced,
        random,
        contentHash,
        inputs,
        build,
        results.machine().with(Basis.recalled(study.needs())));
  }
}
