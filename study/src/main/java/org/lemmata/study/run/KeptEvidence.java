package org.lemmata.study.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lemmata.study.Repeats;
import org.lemmata.study.claim.EvidenceJson;
import org.lemmata.study.claim.Examined;
import org.lemmata.study.table.Hashes;
import org.lemmata.study.table.JsonProblem;
import org.lemmata.study.table.Provenance;
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
    root.put("hash", hash(root));
    return root.toString();
  }

  /**
   * Reads evidence.
   *
   * @return empty if it is of another origin, or its hash is not right
   * @throws IllegalArgumentException if the text is not of this form
   */
  static Optional<Examined> read(String text, String origin) {
    try {
      JsonNode root = MAPPER.readTree(text);
      if (!(root instanceof ObjectNode kept) || !kept.path("origin").asText().equals(origin)) {
        return Optional.empty();
      }
      String hash = kept.path("hash").asText();
      kept.remove("hash");
      if (!hash.equals(hash(kept))) {
        return Optional.empty();
      }
      List<Provenance> tables = new ArrayList<>();
      kept.path("tables").forEach(table -> tables.add(TableJson.readProvenance(table.asText())));
      return Optional.of(
          new Examined(
              EvidenceJson.read(kept.path("evidence")),
              kept.path("drew").asBoolean(),
              tables,
              kept.path("perDevice").asBoolean() ? Repeats.BITS_PER_DEVICE : Repeats.BITS));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not kept evidence: " + JsonProblem.words(e), e);
    }
  }

  private static String hash(ObjectNode root) {
    return Hashes.sha256(root.toString().getBytes(StandardCharsets.UTF_8));
  }
}
