package org.lemmata.study.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lemmata.study.Repeats;
import org.lemmata.study.claim.EvidenceJson;
import org.lemmata.study.claim.Examined;
import org.lemmata.study.table.Provenance;
import org.lemmata.study.table.Seal;
import org.lemmata.study.table.StrictJson;
import org.lemmata.study.table.TableJson;

/** The form in which the cache keeps evidence: with its origin and a hash over both. */
final class KeptEvidence {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private KeptEvidence() {}

  static String write(Examined examined, String origin) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("origin", origin);
    root.set("evidence", EvidenceJson.write(examined.evidence()));
    root.put("drew", examined.drew());
    root.put("perDevice", examined.repeats().equals(Repeats.BITS_PER_DEVICE));
    ArrayNode tables = root.putArray("tables");
    examined.tables().forEach(table -> tables.add(TableJson.write(table)));
    return Seal.seal(root).toString();
  }

  /**
   * Reads evidence.
   *
   * @return empty if it is of another origin
   * @throws IllegalArgumentException if the text is not of this form, or its hash is not right
   */
  static Optional<Examined> read(String text, String origin) {
    try {
      JsonNode root = MAPPER.readTree(text);
      if (!(root instanceof ObjectNode kept) || !kept.path("origin").asText().equals(origin)) {
        return Optional.empty();
      }
      Seal.open(kept, "the evidence");
      List<Provenance> tables = new ArrayList<>();
      kept.path("tables").forEach(table -> tables.add(TableJson.readProvenance(table.asText())));
      return Optional.of(
          new Examined(
              EvidenceJson.read(kept.path("evidence")),
              kept.path("drew").asBoolean(),
              tables,
              kept.path("perDevice").asBoolean() ? Repeats.BITS_PER_DEVICE : Repeats.BITS));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not kept evidence: " + StrictJson.reason(e), e);
    }
  }
}
