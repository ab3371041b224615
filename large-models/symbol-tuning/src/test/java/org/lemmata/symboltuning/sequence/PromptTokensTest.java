package org.lemmata.symboltuning.sequence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lemmata.engine.text.ByteTokenizer;
import org.lemmata.engine.text.CharacterTokenizer;
import org.lemmata.engine.text.Tokenizer;
import org.lemmata.symboltuning.text.TextPrompt;

class PromptTokensTest {

  private static final List<String> TEXTS = List.of("It rained.", "Zoë sang.", "We ate.");
  private static final List<String> LABELS = List.of("weather", "music", "food", "12");
  private static final TextPrompt PROMPT =
      new TextPrompt(
          List.of(
              new TextPrompt.Exemplar("It rained.", "12"),
              new TextPrompt.Exemplar("We ate.", "food")),
          "Zoë sang.",
          "12",
          "food",
          "music");

  private static final String ALL =
      "Input: \nOutput: " + String.join("", TEXTS) + String.join("", LABELS);

  private static String text(Sequence sequence, String alphabet) {
    return sequence.tokens().stream()
        .map(token -> Character.toString(alphabet.charAt(token)))
        .collect(Collectors.joining());
  }

  /** By characters a sequence is the prompt's text, with the answer and the end of its line. */
  @Test
  void aSequenceOfCharactersIsThePrompt() {
    PromptTokens tokens = new PromptTokens(CharacterTokenizer.of(ALL), TEXTS, LABELS, 100);
    String alphabet =
        ALL.chars()
            .sorted()
            .distinct()
            .mapToObj(c -> Character.toString((char) c))
            .collect(Collectors.joining());
    assertEquals(alphabet.length(), tokens.vocabulary());
    Sequence sequence = tokens.of(PROMPT);
    assertEquals(PROMPT.text() + " 12\n", text(sequence, alphabet));
    assertEquals(3, sequence.shots().size());
    assertEquals(3, sequence.answer().size());
    assertEquals(5, sequence.rival().size());
    assertEquals(6, sequence.prior().size());
    // "Input: ", ten characters, a new line and "Output: ", "weather" and a new line, three times.
    assertEquals(3 * (7 + 10 + 9 + 8) - 1, tokens.longest(3));
  }

  @Test
  void longerTextsAreCutOffAndTokensThatDoNotOccurAreLeftOut() {
    Tokenizer bytes = new ByteTokenizer();
    PromptTokens tokens = new PromptTokens(bytes, TEXTS, LABELS, 4);
    // As many as there are different bytes, which are those of ë in place of one character.
    assertEquals(ALL.chars().distinct().count() + 1, tokens.vocabulary());
    assertEquals(3 * (7 + 4 + 9 + 8) - 1, tokens.longest(3));
    assertEquals(7 + 4 + 9, tokens.of(PROMPT).shots().get(2).input().size());
  }
}
