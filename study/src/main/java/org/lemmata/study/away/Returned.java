package org.lemmata.study.away;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.lemmata.study.Repeats;
import org.lemmata.study.claim.EvidenceJson;
import org.lemmata.study.claim.Examined;
import org.lemmata.study.run.Finished;
import org.lemmata.study.table.Provenance;
import org.lemmata.study.table.StrictJson;
import org.lemmata.study.table.TableJson;

/**
 * What comes back of a piece.
 *
 * @param refused why the machine does not take the piece, in one sentence; or null
 * @param table the table of a point, or null
 * @param examined what an examination saw, or null
 * @param failure why there is neither, as Java serializes it, in base 64; or null
 * @param nanoseconds CPU time
 * @param machine where it was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Returned(
    String refused,
    String table,
    Seen examined,
    String failure,
    long nanoseconds,
    Provenance.Machine machine) {

  private static final ObjectMapper MAPPER = StrictJson.builder().build();

  /** What an examination saw, as text. */
  record Seen(JsonNode evidence, boolean drew, List<String> tables, Repeats repeats) {

    static Seen of(Examined examined) {
      return new Seen(
          EvidenceJson.write(examined.evidence()),
          examined.drew(),
          examined.tables().stream().map(TableJson::write).toList(),
          examined.repeats());
    }

    Examined examined() {
      return new Examined(
          EvidenceJson.read(evidence),
          drew,
          tables.stream().map(TableJson::readProvenance).toList(),
          repeats);
    }
  }

  static String refused(String sentence) {
    return text(new Returned(sentence, null, null, null, 0, null));
  }

  static String write(Finished finished, Relocation relocation, Provenance.Machine machine) {
    return text(
        new Returned(
            null,
            finished.table() == null ? null : TableJson.write(relocation.back(finished.table())),
            finished.examined() == null ? null : Seen.of(finished.examined()),
            finished.failure() == null ? null : serialized(relocation.back(finished.failure())),
            finished.cpu().toNanos(),
            machine));
  }

  private static String text(Returned returned) {
    try {
      return MAPPER.writeValueAsString(returned);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads what came back.
   *
   * @throws OtherProgram if the piece was refused
   * @throws IllegalArgumentException if the text is something else
   */
  public static Finished read(String text) {
    try {
      Returned returned = MAPPER.readValue(text, Returned.class);
      if (returned.refused != null) {
        throw new OtherProgram(returned.refused);
      }
      return new Finished(
              returned.table == null ? null : TableJson.read(returned.table),
              returned.examined == null ? null : returned.examined.examined(),
              returned.failure == null ? null : failure(returned.failure),
              false,
              Duration.ofNanos(returned.nanoseconds))
          .doneAt(returned.machine);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "not what comes back of a piece: " + StrictJson.reason(e), e);
    }
  }

  private static String serialized(Throwable failure) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(failure);
      out.flush();
      return Base64.getEncoder().encodeToString(bytes.toByteArray());
    } catch (IOException e) {
      return serialized(new FarFailure(failure));
    }
  }

  private static Throwable failure(String text) {
    byte[] bytes = Base64.getDecoder().decode(text);
    try (ObjectInputStream in = new Classes(new ByteArrayInputStream(bytes))) {
      return (Throwable) in.readObject();
    } catch (IOException | ClassNotFoundException e) {
      return new IllegalStateException("a failure came back that is not known here", e);
    }
  }

  /** Finds classes where this one is from, whoever calls. */
  private static final class Classes extends ObjectInputStream {

    Classes(InputStream in) throws IOException {
      super(in);
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass description)
        throws IOException, ClassNotFoundException {
      try {
        return Class.forName(description.getName(), false, Returned.class.getClassLoader());
      } catch (ClassNotFoundException e) {
        return super.resolveClass(description);
      }
    }
  }
}
