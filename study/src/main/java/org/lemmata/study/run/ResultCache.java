package org.lemmata.study.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.lemmata.study.claim.Examined;
import org.lemmata.study.file.ForeignFile;
import org.lemmata.study.file.UnreadableFile;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Hashes;
import org.lemmata.study.table.Provenance;
import org.lemmata.study.table.Table;
import org.lemmata.study.table.TableJson;

/**
 * Finished results by content: study, parameters, files, seed and code. It also is the checkpoint
 * of a sweep, whose finished points are found here after a restart, and has the state of
 * computations that were ended before they had a result.
 *
 * @param folder where the results lie; created when needed
 * @param reuse whether results found there are used; if not, they are only replaced
 */
public record ResultCache(Path folder, boolean reuse) {

  /** What a kill costs at most, plus the time between two offers of a state. */
  private static final Duration INTERVAL = Duration.ofSeconds(10);

  private static final int PARTS_OF_MEMORY = 16;

  /** A cache whose results are used. */
  public ResultCache(Path folder) {
    this(folder, true);
  }

  /**
   * What a result depends on. Of a file that is its content: a copy somewhere else, such as the one
   * that went along to another machine, gives the same result.
   *
   * @param parameters text by name, in which a file is named by its content
   * @param files SHA-256 of the files
   * @param device where it must have been computed; empty for one with the same bits everywhere
   */
  record Key(
      String study,
      Map<String, String> parameters,
      SortedSet<String> files,
      long seed,
      String code,
      String device) {

    /**
     * The key of parameters that were read from files.
     *
     * @param parameters text by name
     * @param files SHA-256 by path
     */
    static Key of(
        String study,
        Map<String, String> parameters,
        Map<String, String> files,
        long seed,
        String code,
        String device) {
      return new Key(study, named(parameters, files), hashes(files), seed, code, device);
    }

    private static Map<String, String> named(
        Map<String, String> parameters, Map<String, String> files) {
      Map<String, String> named = new LinkedHashMap<>(parameters);
      named.replaceAll(
          (name, value) ->
              value.startsWith("@")
                  ? "@" + files.getOrDefault(value.substring(1), value.substring(1))
                  : value);
      return named;
    }

    private static SortedSet<String> hashes(Map<String, String> files) {
      return new TreeSet<>(files.values());
    }

    private boolean isOf(Provenance provenance) {
      return study.equals(provenance.study())
          && parameters.equals(named(provenance.parameters(), provenance.files()))
          && files.equals(hashes(provenance.files()))
          && seed == provenance.seed()
          && code.equals(provenance.build().code())
          && (device.isEmpty() || device.equals(provenance.machine().device()));
    }
  }

  /**
   * A result that is whole: one with a wrong content hash, origin or columns is as good as absent.
   *
   * @param columns those of the study
   */
  Optional<Table> find(Key key, List<Column> columns) {
    if (!reuse) {
      return Optional.empty();
    }
    try {
      Table table = TableJson.read(text(file(key)));
      return table
          .provenance()
          .filter(provenance -> provenance.contentHash().equals(table.contentHash()))
          .filter(key::isOf)
          .filter(provenance -> table.columns().equals(columns))
          .map(provenance -> table);
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What kept evidence depends on. */
  record EvidenceKey(
      String claim, String control, String scale, long seed, String code, String device) {}

  /** Evidence that is whole; damaged or strange evidence is as good as absent. */
  Optional<Examined> find(EvidenceKey key) {
    if (!reuse) {
      return Optional.empty();
    }
    try {
      return KeptEvidence.read(text(file(key.toString(), ".evidence")), key.toString());
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Keeps evidence. */
  void keep(EvidenceKey key, Examined examined) {
    OutputFile.write(
        file(key.toString(), ".evidence"), KeptEvidence.write(examined, key.toString()));
  }

  /** Removes the state of an examination, which is of no more use. */
  void forget(EvidenceKey key) {
    StateFile.remove(file(key.toString(), ".state"));
  }

  /**
   * Where an examination leaves its state; see {@link #checkpoint(Key, Consumer, Runnable)}.
   *
   * @param key with the device, since before the end nobody knows whether bits depend on it
   */
  StateFile checkpoint(EvidenceKey key, Consumer<String> notices, Runnable resumed) {
    String name = key.toString();
    return new StateFile(file(name, ".state"), name, reuse, INTERVAL, notices, resumed);
  }

  /** Keeps a result. */
  void keep(Key key, Table table) {
    OutputFile.write(file(key), TableJson.write(table));
  }

  /** Removes the state of a computation, which is of no more use. */
  void forget(Key key) {
    StateFile.remove(state(key));
  }

  /**
   * Where the computation of a result leaves its state.
   *
   * @param notices hears of a state that cannot be written
   * @param resumed called when the computation goes on from a state found here
   */
  StateFile checkpoint(Key key, Consumer<String> notices, Runnable resumed) {
    return new StateFile(state(key), key.toString(), reuse, INTERVAL, notices, resumed);
  }

  /** The text of an entry, if it is no longer than what the memory has room for many times. */
  private static String text(Path file) throws UnreadableFile {
    long room = Runtime.getRuntime().maxMemory() / PARTS_OF_MEMORY;
    return ForeignFile.text(file, Math.min(ForeignFile.LARGEST_RESULT, room));
  }

  private Path file(Key key) {
    return file(key.toString(), ".json");
  }

  private Path state(Key key) {
    return file(key.toString(), ".state");
  }

  private Path file(String name, String ending) {
    String hash = Hashes.sha256(name.getBytes(StandardCharsets.UTF_8));
    return folder.resolve(hash.substring(0, 2)).resolve(hash + ending);
  }
}
