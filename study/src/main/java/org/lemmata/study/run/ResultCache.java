package org.lemmata.study.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.lemmata.study.table.Hashes;
import org.lemmata.study.table.Provenance;
import org.lemmata.study.table.Table;
import org.lemmata.study.table.TableJson;

/**
 * Finished results by content: study, parameters, files, seed and code. It also is the checkpoint
 * of a sweep, whose finished points are found here after a restart.
 *
 * @param folder where the results lie; created when needed
 * @param reuse whether results found there are used; if not, they are only replaced
 */
public record ResultCache(Path folder, boolean reuse) {

  /** A cache whose results are used. */
  public ResultCache(Path folder) {
    this(folder, true);
  }

  /** What a result depends on. */
  record Key(
      String study,
      Map<String, String> parameters,
      Map<String, String> files,
      long seed,
      String code) {

    static Key of(Provenance provenance) {
      return new Key(
          provenance.study(),
          provenance.parameters(),
          provenance.files(),
          provenance.seed(),
          provenance.build().code());
    }

    private String hash() {
      return Hashes.sha256(toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** A result that is whole: one with a wrong content hash or origin is as good as absent. */
  Optional<Table> find(Key key) {
    Path file = file(key);
    if (!reuse || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      Table table = TableJson.read(Files.readString(file));
      return table
          .provenance()
          .filter(provenance -> provenance.contentHash().equals(table.contentHash()))
          .filter(provenance -> key.equals(Key.of(provenance)))
          .map(provenance -> table);
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  void keep(Key key, Table table) {
    OutputFile.write(file(key), TableJson.write(table));
  }

  private Path file(Key key) {
    String hash = key.hash();
    return folder.resolve(hash.substring(0, 2)).resolve(hash + ".json");
  }
}
