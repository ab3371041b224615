package org.lemmata.study.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.lemmata.linalg.parallel.Parallel;
import org.lemmata.study.Checkpoint;
import org.lemmata.study.Progress;
import org.lemmata.study.Run;
import org.lemmata.study.Study;
import org.lemmata.study.param.DataFile;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Provenance;
import org.lemmata.study.table.Table;

/**
 * Runs studies in this process.
 *
 * @param parallel the threads
 * @param progress hears progress
 * @param cache finished results, if they may be reused
 * @param notices hears, in one sentence, of every result that is reused and of every computation
 *     that goes on from its checkpoint; safe to call from any thread
 */
public record Runner(
    Parallel parallel, Progress progress, Optional<ResultCache> cache, Consumer<String> notices) {

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

  <P extends Record> Computed compute(Study<P> study, P parameters, long seed, Progress listener) {
    ParameterSpec<P> spec = ParameterSpec.of(study.parameters());
    Map<String, String> text = spec.format(parameters);
    Map<String, String> files = fingerprints(spec.files(parameters));
    Provenance.Build build = Surroundings.build(study);
    ResultCache.Key key = new ResultCache.Key(study.id(), text, files, seed, build.code());
    Optional<Table> known = cache.flatMap(results -> results.find(key));
    if (known.isPresent()) {
      return new Computed(known.get(), true);
    }
    Checkpoint checkpoint =
        cache
            .map(results -> results.checkpoint(key, notices, () -> sayResumed(study)))
            .orElse(Checkpoint.NONE);
    Run run = new Run(study.id(), seed, parallel, listener, checkpoint);
    Table table = study.run(parameters, run);
    if (!table.columns().equals(study.columns())) {
      throw new IllegalStateException(study.id() + " returned other columns than it declares");
    }
    boolean forced = !study.objections(parameters).isEmpty();
    Table finished = sign(table, study, text, Map.of(), files, seed, forced, build);
    cache.ifPresent(results -> keep(results, key, finished));
    return new Computed(finished, false);
  }

  private void sayResumed(Study<?> study) {
    notices.accept(
        "going on with "
            + study.id()
            + " where it was ended: same parameters, seed and code (--fresh starts it again)");
  }

  /** A result that cannot be kept is still a result. */
  private void keep(ResultCache results, ResultCache.Key key, Table finished) {
    try {
      results.keep(key, finished);
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
      Provenance.Build build) {
    return table.from(
        new Provenance(
            study.id(),
            parameters,
            sweep,
            files,
            seed,
            forced,
            table.contentHash(),
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
