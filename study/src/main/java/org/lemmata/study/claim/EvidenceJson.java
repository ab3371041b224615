package org.lemmata.study.claim;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.lemmata.study.table.StrictJson;

/**
 * The JSON form of evidence: its components by name and the kind of each number. Reading gives back
 * equal evidence, to the last bit.
 */
public final class EvidenceJson {

  private static final ObjectMapper MAPPER =
      StrictJson.builder()
          .addMixIn(Evidence.class, Kinds.class)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .build();

  private EvidenceJson() {}

  /** Says how kinds are named. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Rounding.class, name = "rounding"),
    @JsonSubTypes.Type(value = Approximation.class, name = "approximation"),
    @JsonSubTypes.Type(value = Searched.class, name = "searched"),
    @JsonSubTypes.Type(value = Mean.class, name = "mean"),
    @JsonSubTypes.Type(value = Proportion.class, name = "proportion"),
    @JsonSubTypes.Type(value = Tail.class, name = "tail"),
    @JsonSubTypes.Type(value = Runs.class, name = "runs"),
    @JsonSubTypes.Type(value = Every.class, name = "every")
  })
  private interface Kinds {}

  /** Writes evidence. */
  public static JsonNode write(Evidence evidence) {
    return MAPPER.valueToTree(evidence);
  }

  /**
   * Reads evidence.
   *
   * @throws IllegalArgumentException if it is not the JSON form of evidence
   */
  public static Evidence read(JsonNode json) {
    try {
      Evidence evidence = MAPPER.treeToValue(json, Evidence.class);
      if (evidence == null) {
        throw new IllegalArgumentException("not the JSON form of evidence: null");
      }
      return evidence;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "not the JSON form of evidence: " + StrictJson.reason(e), e);
    }
  }
}
