package org.lemmata.engine.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.lemmata.study.Excerpt;
import org.lemmata.study.param.DataFile;
import org.lemmata.study.param.InvalidParameter;

/**
 * The file {@code tokenizer.json} of Hugging Face's tokenizers, as far as it is byte-level
 * byte-pair encoding without a normaliser. Whatever else it may ask for is refused, since its
 * tokens would be other ones; its post-processor, which adds tokens at the ends of a text, and its
 * truncation and padding are not used. Tokens have the numbers that the file says, from 0 to
 * 16777215, with one name each and no name twice.
 */
public final class TokenizerFile {

  /** How GPT-2 cuts a text, where the file names no pattern. */
  private static final String GPT2 =
      "'(?:[sdmt]|ll|ve|re)| ?\\p{L}+| ?\\p{N}+| ?[^\\s\\p{L}\\p{N}]+|\\s+(?!\\S)|\\s+";

  private static final int LARGEST = (1 << 24) - 1;

  private static final String LEGAL = "a tokenizer.json of byte-level BPE; ";

  private final String parameter;
  private final String path;

  private TokenizerFile(String parameter, String path) {
    this.parameter = parameter;
    this.path = path;
  }

  /**
   * Reads a file.
   *
   * @param parameter the parameter that names the file, for messages
   * @param path where it is
   * @param bytes what is there
   * @throws InvalidParameter if it is of another kind
   */
  static BytePairTokenizer read(String parameter, String path, byte[] bytes) {
    return new TokenizerFile(parameter, path).read(bytes);
  }

  private BytePairTokenizer read(byte[] bytes) {
    String text = DataFile.utf8(bytes).orElseThrow(() -> refusal("this one is not in UTF-8"));
    JsonNode root;
    try {
      root = new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw refusal("this one is not JSON");
    }
    JsonNode model = root.path("model");
    requireKnown(root, model);
    Map<String, Integer> tokens = tokens(model.path("vocab"));
    Map<String, Integer> added = added(root.path("added_tokens"), tokens);
    List<Merges.Pair> learned = merges(model.path("merges"), tokens);
    JsonNode cutter = root.path("pre_tokenizer");
    boolean isSplitBefore = is(cutter, "Sequence");
    Pattern pieces = pattern(GPT2);
    if (isSplitBefore) {
      JsonNode steps = cutter.path("pretokenizers");
      pieces = split(steps);
      cutter = steps.path(1);
    } else if (!cutter.path("use_regex").asBoolean(true)) {
      pieces = null;
    }
    require(is(cutter, "ByteLevel"), "the pre_tokenizer of this one is " + type(cutter));
    boolean spaceBefore = cutter.path("add_prefix_space").asBoolean(true);
    require(
        !(isSplitBefore && spaceBefore),
        "the pre_tokenizer of this one puts a space before every piece of a split");
    return new BytePairTokenizer(
        Merges.of(tokens, learned, model.path("ignore_merges").asBoolean()),
        added,
        late(root.path("added_tokens")),
        pieces,
        spaceBefore);
  }

  private void requireKnown(JsonNode root, JsonNode model) {
    require(is(model, "BPE"), "the model of this one is " + type(model));
    require(isUnset(root.path("normalizer")), "this one has a normalizer");
    for (String field :
        List.of("dropout", "continuing_subword_prefix", "end_of_word_suffix", "byte_fallback")) {
      require(isUnset(model.path(field)), "the model of this one has " + field);
    }
  }

  private static boolean isUnset(JsonNode node) {
    return node.isMissingNode()
        || node.isNull()
        || (node.isTextual() && node.asText().isEmpty())
        || (node.isBoolean() && !node.asBoolean())
        || (node.isNumber() && node.asDouble() == 0);
  }

  private Pattern split(JsonNode steps) {
    JsonNode first = steps.path(0);
    require(
        steps.size() == 2
            && is(first, "Split")
            && first.path("behavior").asText().equals("Isolated")
            && !first.path("invert").asBoolean()
            && first.path("pattern").path("Regex").isTextual()
            && !steps.path(1).path("use_regex").asBoolean(true),
        "the pre_tokenizer of this one is a sequence that is not known here");
    return pattern(first.path("pattern").path("Regex").asText());
  }

  private Pattern pattern(String regex) {
    try {
      return Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNICODE_CASE);
    } catch (PatternSyntaxException e) {
      throw refusal("the pattern of this one is not known here");
    }
  }

  private Map<String, Integer> tokens(JsonNode vocabulary) {
    Map<String, Integer> tokens = new LinkedHashMap<>();
    vocabulary
        .properties()
        .forEach(
            token -> {
              require(
                  isNumber(token.getValue()),
                  "a token of this one has no whole number in 0.." + LARGEST);
              tokens.put(token.getKey(), token.getValue().intValue());
            });
    for (char character = 0; character < 2 * 256; character++) {
      require(
          !ByteAlphabet.has(character) || tokens.containsKey(Character.toString(character)),
          "the vocabulary of this one lacks a byte");
    }
    return tokens;
  }

  private List<Merges.Pair> merges(JsonNode list, Map<String, Integer> tokens) {
    List<Merges.Pair> learned = new ArrayList<>();
    for (JsonNode merge : list) {
      // Older files have the two in one text, with a blank between them.
      String[] two =
          merge.isTextual()
              ? merge.asText().split(" ", -1)
              : new String[] {merge.path(0).asText(), merge.path(1).asText()};
      require(
          two.length == 2 && tokens.containsKey(two[0] + two[1]),
          "a merge of this one does not make a token");
      learned.add(new Merges.Pair(two[0], two[1]));
    }
    return learned;
  }

  private static boolean isNumber(JsonNode node) {
    return node.isIntegralNumber()
        && node.canConvertToInt()
        && node.intValue() >= 0
        && node.intValue() <= LARGEST;
  }

  private Map<String, Integer> added(JsonNode list, Map<String, Integer> tokens) {
    Map<String, Integer> numbers = new HashMap<>(tokens);
    Map<String, Integer> added = new LinkedHashMap<>();
    for (JsonNode token : list) {
      for (String field : List.of("single_word", "lstrip", "rstrip")) {
        require(isUnset(token.path(field)), "an added token of this one has " + field);
      }
      require(
          isNumber(token.path("id")),
          "an added token of this one has no whole number in 0.." + LARGEST);
      String name = token.path("content").asText();
      require(!name.isEmpty(), "an added token of this one has no name");
      int number = token.path("id").intValue();
      Integer other = numbers.put(name, number);
      require(other == null || other == number, "a token of this one has two numbers");
      require(
          !tokens.containsKey(name) || ByteAlphabet.isText(name),
          "an added token of this one is bytes too");
      added.put(name, number);
    }
    require(
        new HashSet<>(numbers.values()).size() == numbers.size(),
        "two tokens of this one have the same number");
    return added;
  }

  /** Those that are found after the others, since they are looked for in normalised text. */
  private static Set<String> late(JsonNode list) {
    Set<String> late = new LinkedHashSet<>();
    for (JsonNode token : list) {
      if (token.path("normalized").asBoolean()) {
        late.add(token.path("content").asText());
      }
    }
    return late;
  }

  private static boolean is(JsonNode node, String type) {
    return node.path("type").asText().equals(type);
  }

  private static String type(JsonNode node) {
    String type = node.path("type").asText();
    return type.isEmpty() ? "not said" : Excerpt.of(type);
  }

  private void require(boolean condition, String otherwise) {
    if (!condition) {
      throw refusal(otherwise);
    }
  }

  private InvalidParameter refusal(String reason) {
    return new InvalidParameter(parameter, "@" + path, LEGAL + reason);
  }
}
