package org.lemmata.study.table;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.StringJoiner;
import org.lemmata.study.Excerpt;

/** What is wrong with a JSON text, in words for a user: the library's own name classes of Java. */
public final class JsonProblem {

  private JsonProblem() {}

  /** Names the field that is not what it should be; of what is no JSON, says what stands there. */
  public static String words(JsonProcessingException problem) {
    if (!(problem instanceof JsonMappingException mapping)) {
      return Excerpt.of(problem.getOriginalMessage());
    }
    StringJoiner path = new StringJoiner(".");
    for (JsonMappingException.Reference place : mapping.getPath()) {
      path.add(
          place.getFieldName() == null
              ? String.valueOf(place.getIndex() + 1)
              : place.getFieldName());
    }
    return path.length() == 0
        ? "something is missing or not of its kind"
        : "'" + Excerpt.of(path) + "' is not what belongs there";
  }
}
