package org.lemmata.symboltuning.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lemmata.engine.home.Libraries;
import org.lemmata.linalg.random.Streams;
import org.lemmata.study.Checkpoint;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.symboltuning.symbol.SymbolPool;
import org.lemmata.symboltuning.text.LabelledTexts;
import org.lemmata.symboltuning.text.PromptMaker;
import org.lemmata.symboltuning.text.TextPrompt;
import org.lemmata.symboltuning.world.Labelling;

class TextTuningTest {

  private static final Streams STREAMS = Streams.of(1, "texts");

  @TempDir Path folder;

  private static TextProtocol protocol(String... settings) {
    Map<String, String> all = new HashMap<>();
    for (int i = 0; i < settings.length; i += 2) {
      all.put(settings[i], settings[i + 1]);
    }
    return ParameterSpec.of(TextProtocol.class).parse(all);
  }

  private String file(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, content);
    return "@" + file;
  }

  /** No text, label or unseen symbol of what is asked later is part of training. */
  @ParameterizedTest
  @EnumSource(Labelling.class)
  void trainingSeesTheFirstFileAndTunedSymbolsOnly(Labelling labelling) {
    TextProtocol protocol = protocol("labelling", labelling.name().toLowerCase(Locale.ROOT));
    SymbolPool pool = TextProtocol.symbols(STREAMS);
    PromptMaker maker = new TextTuning(protocol, STREAMS).trained(pool);
    LabelledTexts own = protocol.own();
    Set<String> legal = new HashSet<>(own.labels());
    legal.addAll(pool.tuned());
    for (int i = 0; i < 200; i++) {
      TextPrompt prompt = maker.draw(STREAMS.child("p").stream(i));
      assertEquals(4, prompt.exemplars().size());
      for (TextPrompt.Exemplar exemplar : prompt.exemplars()) {
        assertTrue(own.all().contains(exemplar.text()));
        assertTrue(legal.contains(exemplar.label()));
      }
      assertTrue(own.all().contains(prompt.question()));
      assertTrue(legal.contains(prompt.answer()));
    }
    assertTrue(protocol.heldOut().all().stream().noneMatch(own.all()::contains));
  }

  /** What is asked, and how the model begins, is the same whatever it was trained on. */
  @Test
  void trainingsRunInSecondsAndRepeat() {
    Libraries.need().missing().ifPresent(sentence -> Assumptions.assumeTrue(false, sentence));
    String[] tiny = {
      "width",
      "8",
      "layers",
      "1",
      "heads",
      "1",
      "steps",
      "2",
      "batch",
      "2",
      "prompts",
      "3",
      "length",
      "5",
      "tokenizer",
      "bytes"
    };
    List<ScoreTaken> seen = new TextTuning(protocol(tiny), STREAMS).run(Checkpoint.NONE);
    assertEquals(
        Arrays.stream(TextSetting.values()).map(TextSetting::label).toList(),
        seen.stream().map(ScoreTaken::setting).toList());
    assertTrue(seen.stream().allMatch(one -> one.score().episodes() == 3 && one.step() == 2));
    assertEquals(seen, new TextTuning(protocol(tiny), STREAMS).run(Checkpoint.NONE));
    String[] natural = Arrays.copyOf(tiny, tiny.length + 2);
    natural[tiny.length] = "labelling";
    natural[tiny.length + 1] = "natural";
    assertNotEquals(
        seen.get(0).loss(),
        new TextTuning(protocol(natural), STREAMS).run(Checkpoint.NONE).get(0).loss());
  }

  @ParameterizedTest
  @CsvSource({
    "'a\tone\na\ttwo\nb\tthree\nb\tfour\nb\tfive\n', exemplars=2, and 'a' has 2",
    "'a\tone\nb two\n', others=@, line 2 has no tab",
    "'a\tone\na\ttwo\n', others=@, every line has the label 'a'"
  })
  void otherTextsThatCannotBeUsedAreRefused(String content, String begins, String reason)
      throws IOException {
    String others = file("others.tsv", content);
    refused(protocol("others", others), begins, reason);
  }

  @Test
  void textsOfBothFilesAreRefusedAndSoAreLongPrompts() throws IOException {
    String one = file("one.tsv", "a\tx1\na\tx2\na\tx3\nb\ty1\nb\ty2\nb\ty3\n");
    String two = file("two.tsv", "c\tz1\nc\tz2\nc\tz3\nd\ty2\nd\tz4\nd\tz5\n");
    refused(protocol("texts", one, "others", two), "others=@", "and 'y2' is");
    String label = "l".repeat(2000);
    String more = "%1$s\tz6\n%1$s\tz7\n%1$s\tz8\n".formatted(label);
    String three = file("three.tsv", "c\tz1\nc\tz2\nc\tz3\n" + more);
    refused(protocol("texts", one, "others", three), "length=32", "a prompt has");
  }

  private static void refused(TextProtocol protocol, String begins, String reason) {
    InvalidParameter refused =
        assertThrows(
            InvalidParameter.class, () -> new TextTuning(protocol, STREAMS).run(Checkpoint.NONE));
    assertTrue(
        refused.getMessage().startsWith(begins) && refused.getMessage().contains(reason.strip()),
        refused::getMessage);
  }
}
