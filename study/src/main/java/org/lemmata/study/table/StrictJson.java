package org.lemmata.study.table;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * JSON in which a number is what stands there: {@code 8.9}, {@code "8"} and a missing seed are no
 * seed, and a number is neither text nor one of several choices.
 */
public final class StrictJson {

  private StrictJson() {}

  /** A mapper that takes no value of another type in place of one. */
  public static JsonMapper.Builder builder() {
    return JsonMapper.builder()
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
  }
}
