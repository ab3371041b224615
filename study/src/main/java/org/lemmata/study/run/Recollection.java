package org.lemmata.study.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lemmata.study.file.ForeignFile;
import org.lemmata.study.file.UnreadableFile;
import org.lemmata.study.table.Hashes;
import org.lemmata.study.table.Seal;

/**
 * Answers that are dear to get, kept by all that they depend on, a file each, so that several
 * machines may share the folder. Nothing depends on it: whoever does not find an answer asks again.
 *
 * @param folder where the answers lie; created when needed
 */
public record Recollection(Path folder) {

  private static final long LARGEST = 1 << 16;
  private static final String FACTS = "facts";
  private static final String ANSWER = "answer";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Checks that there is a folder. */
  public Recollection {
    Objects.requireNonNull(folder, "folder");
  }

  /**
   * The answer that was last kept for the same facts; a damaged or strange one is as good as none.
   */
  public Optional<String> of(List<String> facts) {
    String known = hash(facts);
    try {
      JsonNode root = MAPPER.readTree(ForeignFile.text(file(known), LARGEST));
      if (!(root instanceof ObjectNode kept)) {
        return Optional.empty();
      }
      Seal.open(kept, "the answer");
      return Optional.of(kept)
          .filter(one -> one.path(FACTS).asText().equals(known))
          .map(one -> one.path(ANSWER).textValue());
    } catch (UnreadableFile | JsonProcessingException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Keeps an answer in place of one for the same facts; if it cannot be kept, it is not. */
  public void keep(List<String> facts, String answer) {
    String known = hash(facts);
    ObjectNode kept = MAPPER.createObjectNode().put(FACTS, known).put(ANSWER, answer);
    try {
      OutputFile.write(file(known), Seal.seal(kept).toString());
    } catch (UnwritableOutput e) {
      // It will be asked again.
      return;
    }
  }

  private Path file(String known) {
    return folder.resolve(known + ".json");
  }

  /** Over JSON, so that two facts cannot pass for one. */
  private static String hash(List<String> facts) {
    return Hashes.sha256(MAPPER.valueToTree(facts).toString().getBytes(StandardCharsets.UTF_8));
  }
}
