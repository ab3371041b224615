package org.lemmata.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lemmata.study.Request;
import org.lemmata.study.Study;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.JsonScan;
import org.lemmata.study.table.Provenance;

/**
 * What an earlier start of the same command left, as its provenance says: the same study, request
 * and data files. The code may be another; then the bytes decide.
 *
 * @param study what is run
 * @param request with what
 */
record EarlierRun(Study<?> study, Request request) {

  /** Whether a provenance is of this request. */
  boolean isOf(Provenance provenance) {
    return study.id().equals(provenance.study())
        && request.seed() == provenance.seed()
        && request.sweep().equals(provenance.sweep())
        && matches(ParameterSpec.of(study.parameters()), provenance);
  }

  private <P extends Record> boolean matches(ParameterSpec<P> spec, Provenance provenance) {
    List<Map<String, String>> points = request.points();
    Function<Map<String, String>, P> parser = spec.parser();
    if (!spec.format(parser.apply(points.get(0))).equals(provenance.parameters())) {
      return false;
    }
    Map<String, String> files = new LinkedHashMap<>();
    for (Map<String, String> point : points) {
      spec.files(parser.apply(point)).forEach(file -> files.put(file.path(), file.sha256()));
    }
    return files.equals(provenance.files());
  }

  /** A table in its JSON form that is what its own provenance says, and of this request. */
  Optional<JsonScan> table(Path json) {
    try (InputStream in = Files.newInputStream(json)) {
      JsonScan scan = JsonScan.of(in);
      return scan.provenance()
          .filter(from -> from.contentHash().equals(scan.contentHash()) && isOf(from))
          .map(from -> scan);
    } catch (IllegalArgumentException | IOException e) {
      return Optional.empty();
    }
  }
}
