package org.lemmata.engine.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.study.param.InvalidParameter;

/**
 * The files {@code tokenizer.json} and {@code encodings.json} were written by Hugging Face's
 * tokenizers 0.23.2: a byte-level BPE of 400 tokens, trained on Shakespeare's sonnets, and what it
 * and three variants of it make of ten texts.
 */
class TokenizerFileTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String PATTERN =
      "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|\\p{N}{1,3}|"
          + " ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+";

  @TempDir Path folder;

  private static JsonNode resource(String name) throws IOException {
    return JSON.readTree(TokenizerFileTest.class.getResourceAsStream(name));
  }

  private static void vary(ObjectNode file, String variant) {
    ObjectNode bytes = (ObjectNode) file.get("pre_tokenizer");
    switch (variant) {
      case "a space before" -> bytes.put("add_prefix_space", true);
      case "in one piece" -> bytes.put("use_regex", false);
      case "split by a pattern" -> {
        ObjectNode model = (ObjectNode) file.get("model");
        model.put("ignore_merges", true);
        ArrayNode merges = JSON.createArrayNode();
        model
            .get("merges")
            .forEach(two -> merges.add(two.get(0).asText() + " " + two.get(1).asText()));
        model.set("merges", merges);
        ObjectNode sequence = file.putObject("pre_tokenizer").put("type", "Sequence");
        ArrayNode steps = sequence.putArray("pretokenizers");
        ObjectNode split = steps.addObject().put("type", "Split");
        split.putObject("pattern").put("Regex", PATTERN);
        split.put("behavior", "Isolated").put("invert", false);
        steps.add(bytes.put("use_regex", false));
      }
      default -> assertEquals("as trained", variant);
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private BytePairTokenizer read(Consumer<ObjectNode> change) throws IOException {
    ObjectNode file = (ObjectNode) resource("tokenizer.json");
    change.accept(file);
    Path path = folder.resolve("tokenizer.json");
    JSON.writeValue(path.toFile(), file);
    return chosen(path);
  }

  private static BytePairTokenizer chosen(Path path) {
    return (BytePairTokenizer) TokenizerChoice.parse("tokenizer", "@" + path).of("");
  }

  @TestFactory
  Stream<DynamicTest> tokensAreThoseOfTheReferenceImplementation() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode encoding : resource("encodings.json")) {
      String variant = encoding.get("variant").asText();
      String text = encoding.get("text").asText();
      BytePairTokenizer tokenizer = read(file -> vary(file, variant));
      int[] ids = JSON.convertValue(encoding.get("ids"), int[].class);
      tests.add(
          DynamicTest.dynamicTest(
              variant + ": " + text.strip(),
              () -> {
                assertArrayEquals(ids, tokenizer.encode(text));
                assertEquals(encoding.get("back").asText(), tokenizer.decode(ids));
              }));
    }
    assertEquals(40, tests.size());
    return tests.stream();
  }

  @Test
  void theVocabularyIsThatOfTheFile() throws IOException {
    BytePairTokenizer tokenizer = read(file -> {});
    assertEquals(400, tokenizer.vocabulary());
    assertEquals(
        "a token must be one of the vocabulary, which ends with 399, not 400",
        assertThrows(IllegalArgumentException.class, () -> tokenizer.decode(400)).getMessage());
  }

  private static ObjectNode addTo(ObjectNode file, int number, String name) {
    return ((ArrayNode) file.get("added_tokens"))
        .addObject()
        .put("id", number)
        .put("content", name);
  }

  /** What Hugging Face's tokenizers 0.23.2 make of the same files. */
  @Test
  void addedTokensAreFoundAsByTheReferenceImplementation() throws IOException {
    BytePairTokenizer mixed =
        read(
            file -> {
              addTo(file, 400, "ab").put("normalized", true);
              addTo(file, 401, "bc").put("normalized", false);
            });
    assertArrayEquals(new int[] {65, 401}, mixed.encode("abc"));
    assertArrayEquals(new int[] {400, 401}, mixed.encode("abbc"));
    assertArrayEquals(new int[] {88, 65, 401, 221, 401, 400}, mixed.encode("xabc bcab"));
    BytePairTokenizer alike =
        read(
            file -> {
              addTo(file, 400, "ab");
              addTo(file, 401, "bc");
              addTo(file, 402, "abca");
            });
    assertArrayEquals(new int[] {400, 67}, alike.encode("abc"));
    assertArrayEquals(new int[] {402, 400}, alike.encode("abcaab"));
    BytePairTokenizer spaced =
        read(
            file -> {
              addTo(file, 400, "<x>");
              vary(file, "a space before");
            });
    assertArrayEquals(new int[] {261, 400, 266}, spaced.encode("a<x>b"));
    assertArrayEquals(new int[] {400}, spaced.encode("<x>"));
  }

  @Test
  void anEmptyTextHasNoTokens() throws IOException {
    assertEquals(0, read(file -> vary(file, "a space before")).encode("").length);
    BytePairTokenizer without =
        read(
            file -> {
              file.putArray("added_tokens");
              vary(file, "a space before");
            });
    assertEquals(0, without.encode("").length);
    assertArrayEquals(new int[] {261}, without.encode("a"));
  }

  @Test
  void anAddedTokenComesBackAsItsName() throws IOException {
    BytePairTokenizer tokenizer = read(file -> addTo(file, 400, "<é>"));
    assertEquals("退é<é>", tokenizer.decode(tokenizer.encode("退é<é>")));
  }

  @Test
  void halfACharacterIsRefused() throws IOException {
    BytePairTokenizer tokenizer = read(file -> {});
    assertEquals(
        "the text has U+D800, half of a character, for which UTF-8 has no bytes",
        assertThrows(IllegalArgumentException.class, () -> tokenizer.encode("a\ud800b"))
            .getMessage());
  }

  /** The tokens are those of Hugging Face's tokenizers 0.23.2. */
  @Test
  void onePieceOfAHundredThousandCharactersTakesSeconds() throws IOException {
    BytePairTokenizer tokenizer = read(file -> vary(file, "in one piece"));
    int repeated = 11_000;
    int[] expected = new int[4 * repeated + 2];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = new int[] {291, 267, 221, 383}[i % 4];
    }
    expected[0] = 257;
    expected[1] = 69;
    expected[expected.length - 1] = 221;
    assertArrayEquals(
        expected,
        assertTimeoutPreemptively(
            Duration.ofSeconds(30), () -> tokenizer.encode("the rose ".repeat(repeated))));
  }

  private void refuses(String reason, Consumer<ObjectNode> change) {
    InvalidParameter refusal = assertThrows(InvalidParameter.class, () -> read(change));
    Path path = folder.resolve("tokenizer.json");
    assertEquals(
        "tokenizer=@%s: tokenizer must be a tokenizer.json of byte-level BPE; %s"
            .formatted(path, reason),
        refusal.getMessage());
  }

  @Test
  void oneOfAnotherKindIsRefusedInOneSentence() {
    refuses(
        "the model of this one is Unigram",
        file -> ((ObjectNode) file.get("model")).put("type", "Unigram"));
    refuses(
        "the pre_tokenizer of this one is Metaspace",
        file -> file.putObject("pre_tokenizer").put("type", "Metaspace"));
    refuses("this one has a normalizer", file -> file.putObject("normalizer").put("type", "NFC"));
    refuses(
        "the model of this one has byte_fallback",
        file -> ((ObjectNode) file.get("model")).put("byte_fallback", true));
    refuses(
        "the vocabulary of this one lacks a byte",
        file -> ((ObjectNode) file.at("/model/vocab")).remove("a"));
    refuses(
        "a merge of this one does not make a token",
        file -> ((ArrayNode) file.at("/model/merges")).addArray().add("Q").add("Q"));
    refuses(
        "an added token of this one has lstrip",
        file -> ((ObjectNode) file.at("/added_tokens/0")).put("lstrip", true));
    refuses(
        "the pre_tokenizer of this one is a sequence that is not known here",
        file -> file.putObject("pre_tokenizer").put("type", "Sequence").putArray("pretokenizers"));
    refuses(
        "the pre_tokenizer of this one puts a space before every piece of a split",
        file -> {
          vary(file, "a space before");
          vary(file, "split by a pattern");
        });
    refuses(
        "the pre_tokenizer of this one puts a space before every piece of a split",
        file -> {
          vary(file, "split by a pattern");
          ((ObjectNode) file.at("/pre_tokenizer/pretokenizers/1")).remove("add_prefix_space");
        });
    refuses(
        "a token of this one has no whole number in 0..16777215",
        file -> ((ObjectNode) file.at("/model/vocab")).put("a", 65.5));
    for (String number : List.of("-5", "2147483647", "16777216", "400.7", "400.0", "\"400\"")) {
      refuses(
          "an added token of this one has no whole number in 0..16777215",
          file -> addTo(file, 0, "<x>").set("id", json(number)));
    }
    refuses(
        "an added token of this one has no name",
        file -> addTo(file, 400, "").put("special", true));
    refuses(
        "two tokens of this one have the same number",
        file -> ((ObjectNode) file.at("/model/vocab")).put("QQ", 257));
    refuses("two tokens of this one have the same number", file -> addTo(file, 257, "<x>"));
    refuses(
        "two tokens of this one have the same number",
        file -> {
          addTo(file, 400, "<x>");
          addTo(file, 400, "<y>");
        });
    refuses("a token of this one has two numbers", file -> addTo(file, 400, "é"));
    refuses(
        "a token of this one has two numbers",
        file -> {
          addTo(file, 400, "<x>");
          addTo(file, 401, "<x>");
        });
    refuses("an added token of this one is bytes too", file -> addTo(file, 166, "é"));
    refuses("the model of this one is not said", file -> file.remove("model"));
  }

  @Test
  void whatIsNoSuchFileIsRefusedInOneSentence() throws IOException {
    Path path = Files.writeString(folder.resolve("x"), "no JSON");
    assertEquals(
        "tokenizer=@%s: tokenizer must be a tokenizer.json of byte-level BPE; this one is not JSON"
            .formatted(path),
        assertThrows(InvalidParameter.class, () -> chosen(path)).getMessage());
    assertThrows(InvalidParameter.class, () -> chosen(folder.resolve("missing")));
    Files.write(path, new byte[] {(byte) 0xff});
    assertEquals(
        "tokenizer=@%s: tokenizer must be a tokenizer.json of byte-level BPE; this one is not in UTF-8"
            .formatted(path),
        assertThrows(InvalidParameter.class, () -> chosen(path)).getMessage());
  }

  @Test
  void aWordNamesATokenizerToo() {
    TokenizerChoice characters = TokenizerChoice.parse("tokenizer", "characters");
    assertEquals(3, characters.of("abca").vocabulary());
    TokenizerChoice bytes = TokenizerChoice.parse("tokenizer", "bytes");
    assertEquals(256, bytes.of("abca").vocabulary());
    assertNotEquals(characters, bytes);
    assertEquals(bytes, TokenizerChoice.parse("tokenizer", bytes.toString()));
    assertEquals(
        "tokenizer=words: tokenizer must be characters, bytes, or @FILE with a tokenizer.json of "
            + "byte-level BPE",
        assertThrows(InvalidParameter.class, () -> TokenizerChoice.parse("tokenizer", "words"))
            .getMessage());
  }
}
