package org.lemmata.study.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lemmata.study.Need;
import org.lemmata.study.Papers;
import org.lemmata.study.Scale;
import org.lemmata.study.Study;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.claim.Control;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.table.StrictJson;

/**
 * The unit of work: one point of one study, or one examination. It is text, so that it may be done
 * elsewhere: ids and parameters, seed and scale.
 */
public sealed interface Piece {

  /** The text: one line of JSON, which {@link #read} reads. */
  String text();

  /** The id of the study or claim. */
  String id();

  /** Where the code of the study or claim is. */
  Class<?> home();

  /** What the study or claim needs. */
  List<Need> needs();

  /** The piece that gives the same result, with everything that does not matter at its default. */
  Piece canonical();

  /**
   * One point of a study.
   *
   * @param study the study
   * @param parameters legal parameters, to which the study does not object, or is not heard
   * @param seed the seed
   */
  record Point<P extends Record>(Study<P> study, P parameters, long seed) implements Piece {

    @Override
    public String text() {
      ObjectNode text = JsonNodeFactory.instance.objectNode().put("study", study.id());
      ObjectNode set = text.putObject("set");
      ParameterSpec.of(study.parameters()).format(parameters).forEach(set::put);
      return text.put("seed", seed).toString();
    }

    @Override
    public String id() {
      return study.id();
    }

    @Override
    public Class<?> home() {
      return study.home();
    }

    @Override
    public List<Need> needs() {
      return study.needs();
    }

    @Override
    public Point<P> canonical() {
      return new Point<>(study, study.canonical(parameters), seed);
    }
  }

  /**
   * One examination.
   *
   * @param claim the claim
   * @param control the control whose setting is examined; empty for the claim's own
   * @param seed the seed
   * @param scale how much work may be done
   */
  record Examination(Claim claim, Optional<Control> control, long seed, Scale scale)
      implements Piece {

    @Override
    public String text() {
      ObjectNode text = JsonNodeFactory.instance.objectNode().put("claim", claim.id());
      control.ifPresent(one -> text.put("control", one.name()));
      return text.put("seed", seed).put("scale", scale.label()).toString();
    }

    @Override
    public String id() {
      return claim.id();
    }

    @Override
    public Class<?> home() {
      return claim.home();
    }

    @Override
    public List<Need> needs() {
      return claim.needs();
    }

    @Override
    public Examination canonical() {
      return this;
    }
  }

  /**
   * Reads a piece.
   *
   * @param papers where its study or claim is
   * @throws IllegalArgumentException if the text is not that of a piece
   * @throws org.lemmata.study.UnknownName if there is no such study or claim
   * @throws org.lemmata.study.param.InvalidParameter if a parameter is illegal
   */
  static Piece read(String text, Papers papers) {
    try {
      JsonNode json = new ObjectMapper().readTree(text);
      long seed = seed(json.path("seed"));
      if (json.has("study")) {
        Map<String, String> set = new LinkedHashMap<>();
        json.path("set").properties().forEach(it -> set.put(it.getKey(), it.getValue().asText()));
        return point(papers.study(json.path("study").asText()), set, seed);
      }
      Claim claim = papers.claim(json.path("claim").asText());
      return new Examination(
          claim, control(claim, json), seed, Scale.of(json.path("scale").asText()));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a piece of work: " + StrictJson.reason(e), e);
    }
  }

  private static long seed(JsonNode seed) {
    if (!seed.isIntegralNumber() || !seed.canConvertToLong()) {
      throw new IllegalArgumentException("not a piece of work: its seed is '" + seed + "'");
    }
    return seed.asLong();
  }

  private static <P extends Record> Point<P> point(
      Study<P> study, Map<String, String> set, long seed) {
    return new Point<>(study, ParameterSpec.of(study.parameters()).parse(set), seed);
  }

  private static Optional<Control> control(Claim claim, JsonNode json) {
    if (!json.has("control")) {
      return Optional.empty();
    }
    String name = json.path("control").asText();
    return Optional.of(
        claim.controls().stream()
            .filter(control -> control.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no control '" + name + "'")));
  }
}
