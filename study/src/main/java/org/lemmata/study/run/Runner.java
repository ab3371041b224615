package org.lemmata.study.run;

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
  private final Once<ResultCache.Key, Computed> once = new Once<>();

  /** A runner. */
  public Runner(
      Parallel parallel, Progress progress, Optional<ResultCache> cache, Consumer<String> notices) {
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
    ResultCache.EvidenceKey key =
        new ResultCache.EvidenceKey(
            claim.id(),
            control.map(Control::name).orElse(""),
            scale.label(),
            seed,
            cache.isPresent() ? CodeVersion.of(claim.home()) : "");
    Optional<Examined> known = cache.flatMap(results -> results.find(key));
    if (known.isPresent()) {
      return known.get();
    }
    Checkpoint checkpoint =
        cache.map(results -> results.checkpoint(key, notices, () -> {})).orElse(Checkpoint.NONE);
    Draws draws = new Draws();
    Noted tables = new Noted(this);
    Run run = new Run(claim.id(), seed, parallel, Progress.NONE, checkpoint, draws, tables);
    Examination examination = control.map(Control::examination).orElse(claim.examination());
    Evidence evidence = examination.examine(run, scale);
    Examined examined = new Examined(evidence, draws.any(), tables.origins());
    cache.ifPresent(results -> keeping(() -> results.keep(key, examined)));
    return examined;
  }

  /** Answers quietly: only whole commands say what they reuse. */
  @Override
  public Table table(Study<?> study, Request request) {
    return request.sweep().isEmpty()
        ? quiet(study, request)
        : new Sweep<>(this, study, request).quietly();
  }

  private <P extends Record> Table quiet(Study<P> study, Request request) {
    P parameters = checked(study, request.set(), request.force());
    return compute(study, parameters, request.seed(), Progress.NONE).table();
  }

  /**
   * Runs one study, or a sweep when {@code request.sweep()} is not empty.
   *
   * @return the table with its provenance; a sweep's has the swept parameters that are not columns
   *     already as leading columns
   * @throws org.lemmata.study.UnknownName if a parameter is unknown
   * @throws org.lemmata.study.param.InvalidParameter if a value is illegal; nothing has run then
   * @throws Objected if the study objects and the request does not force it
   */
  public <P extends Record> Table run(Study<P> study, Request request) {
    return computed(study, request, progress).table();
  }

  /** As {@link #run}, with another listener. */
  <P extends Record> Computed computed(Study<P> study, Request request, Progress listener) {
    return request.sweep().isEmpty()
        ? single(study, request, listener)
        : new Sweep<>(this, study, request).run(listener);
  }

  <P extends Record> P checked(Study<P> study, Map<String, String> set, boolean force) {
    P parameters = ParameterSpec.of(study.parameters()).parse(set);
    List<String> objections = study.objections(parameters);
    if (!force && !objections.isEmpty()) {
      throw new Objected(study.id(), objections);
    }
    return parameters;
  }

  private <P extends Record> Computed single(Study<P> study, Request request, Progress listener) {
    P parameters = checked(study, request.set(), request.force());
    Computed computed = compute(study, parameters, request.seed(), listener);
    if (computed.reused()) {
      notices.accept(
          "reusing the result of "
              + study.id()
              + ": same parameters, seed and code (--fresh computes it again)");
    }
    return computed;
  }

  /** The table of one point: found, or computed by whoever asks first. */
  <P extends Record> Computed compute(Study<P> study, P parameters, long seed, Progress listener) {
    ParameterSpec<P> spec = ParameterSpec.of(study.parameters());
    P canonical = study.canonical(parameters);
    Map<String, String> files = fingerprints(spec.files(canonical));
    Provenance.Build build = Surroundings.build(study);
    ResultCache.Key key =
        new ResultCache.Key(study.id(), spec.format(canonical), files, seed, build.code());
    Computed computed = once.get(key, () -> compute(study, canonical, key, build, listener));
    Map<String, String> asked = spec.format(parameters);
    return asked.equals(key.parameters())
        ? computed
        : new Computed(asked(computed.table(), asked), computed.reused());
  }

  /** The table as it was asked for, with parameters that do not matter. */
  private static Table asked(Table table, Map<String, String> parameters) {
    return table.from(table.provenance().orElseThrow().with(parameters));
  }

  private <P extends Record> Computed compute(
      Study<P> study,
      P parameters,
      ResultCache.Key key,
      Provenance.Build build,
      Progress listener) {
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
            build);
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
