package org.lemmata.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lemmata.study.Request;
import org.lemmata.study.Study;
import org.lemmata.study.param.DataFile;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.Provenance;
import org.lemmata.study.table.Table;
import org.lemmata.study.table.TableJson;

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
    Map<String, String> files = new LinkedHashMap<>();
    for (DataFile file : files(spec)) {
      files.put(file.path(), file.sha256());
    }
    return spec.format(spec.parse(request.points().get(0))).equals(provenance.parameters())
        && files.equals(provenance.files());
  }

  /** A table that is what its own provenance says, and of this request. */
  Optional<Table> table(byte[] json) {
    try {
      Table table = TableJson.read(new String(json, StandardCharsets.UTF_8));
      return table
          .provenance()
          .filter(from -> from.contentHash().equals(table.contentHash()) && isOf(from))
          .map(from -> table);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private <P extends Record> List<DataFile> files(ParameterSpec<P> spec) {
    List<DataFile> files = new ArrayList<>();
    for (Map<String, String> point : request.points()) {
      files.addAll(spec.files(spec.parse(point)));
    }
    return files;
  }
}
