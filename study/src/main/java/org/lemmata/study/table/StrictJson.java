package org.lemmata.study.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.stream.Collectors;

/**
 * JSON in which a number is what stands there: {@code 8.9}, {@code "8"} and a missing seed are no
 * seed, and a number is neither text nor one of several choices.
 */
public final class StrictJson {

  private static final StreamReadConstraints ANY_LENGTH =
      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build();

  private StrictJson() {}

  /** Why a text could not be read, in words that name nothing of the code. */
  public static String reason(JsonProcessingException problem) {
    if (problem instanceof ValueInstantiationException && problem.getCause() != null) {
      String said = problem.getCause().getMessage();
      if (!(problem.getCause() instanceof NullPointerException)) {
        return said;
      }
      return said == null ? "something is missing" : "'" + said + "' is missing";
    }
    if (problem instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return "'"
          + mapping.getPath().stream()
              .map(step -> step.getFieldName() == null ? step.getIndex() + "" : step.getFieldName())
              .collect(Collectors.joining("."))
          + "' is not what belongs there";
    }
    JsonLocation place = problem.getLocation();
    return place == null
        ? "it is not what belongs there"
        : "it breaks off or goes wrong in line "
            + place.getLineNr()
            + ", column "
            + place.getColumnNr();
  }

  /**
   * A mapper that takes no value of another type in place of one. A text may be of any length: a
   * model of some million parameters is one, and who reads a file bounds the whole of it.
   */
  public static JsonMapper.Builder builder() {
    return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(ANY_LENGTH).build())
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
  }
}
