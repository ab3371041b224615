package org.lemmata.study.table;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The JSON form being written: columns, rows, artefacts if there are any, and provenance. */
final class JsonRows implements TableWriter {

  private final ObjectMapper mapper;
  private final JsonGenerator json;

  JsonRows(ObjectMapper mapper, Writer out) throws IOException {
    this.mapper = mapper;
    this.json = mapper.createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    // Lines end the same way everywhere.
    json.setPrettyPrinter(
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
  }

  @Override
  public void begin(List<Column> columns) throws IOException {
    json.writeStartObject();
    json.writeFieldName("columns");
    mapper.writeValue(json, columns);
    json.writeArrayFieldStart("rows");
  }

  @Override
  public void rows(Table part) throws IOException {
    for (int i = 0; i < part.size(); i++) {
      json.writeStartArray();
      for (Object cell : part.row(i)) {
        cell(cell);
      }
      json.writeEndArray();
    }
  }

  private void cell(Object cell) throws IOException {
    if (cell instanceof Long whole) {
      json.writeNumber(whole);
    } else if (cell instanceof Double real) {
      if (real.isNaN()) {
        json.writeNull();
      } else if (real.isInfinite()) {
        json.writeString(real.toString());
      } else {
        json.writeNumber(real);
      }
    } else {
      json.writeString((String) cell);
    }
  }

  /** Ends the rows, and adds what belongs behind them. */
  void artefacts(List<Artefact> artefacts) throws IOException {
    json.writeEndArray();
    if (artefacts.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("artefacts");
    for (Artefact artefact : artefacts) {
      json.writeStartObject();
      json.writeStringField("name", artefact.name());
      json.writeStringField("mediaType", artefact.mediaType());
      json.writeStringField("sha256", artefact.sha256());
      json.writeStringField("base64", Base64.getEncoder().encodeToString(artefact.bytes()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  @Override
  public void end(Provenance provenance) throws IOException {
    artefacts(List.of());
    end(Optional.of(provenance));
  }

  /** Ends behind the artefacts. */
  void end(Optional<Provenance> provenance) throws IOException {
    if (provenance.isPresent()) {
      json.writeFieldName("provenance");
      mapper.writeTree(json, TableJson.sealed(provenance.get()));
    }
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }
}
