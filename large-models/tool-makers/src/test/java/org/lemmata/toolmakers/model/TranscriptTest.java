package org.lemmata.toolmakers.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.study.param.DataFolder;

/** What is kept of replies, and what is read that was not written so. */
class TranscriptTest {

  private static final Ask ASK = Ask.of(0, List.of(Message.user("Say \ud83d.")));

  @TempDir Path folder;

  private Transcript transcript() {
    return new Transcript(folder.resolve("m"), "m");
  }

  private Replay played() {
    return Replay.of(DataFolder.read("transcript", transcript().folder().toString()).files());
  }

  private Path file() {
    return transcript().folder().resolve(ASK.sha256("m") + ".json");
  }

  /** UTF-8 has none; what is used must be what is played back. */
  @Test
  void halvesOfCharacters() {
    LanguageModel model = ask -> new Reply("a\ud83d \ud83d\ude00 \ude00", 1, 2);
    Reply reply = transcript().recording(model).reply(ASK);
    assertEquals("a? \ud83d\ude00 ?", reply.content());
    assertEquals(reply, played().reply(ASK));
  }

  @Test
  void whatCannotBeKeptLeavesNothing() throws IOException {
    Files.createDirectories(file().resolve("in the way"));
    LanguageModel model = transcript().recording(ask -> Reply.scripted(ask, "a"));
    assertThrows(UncheckedIOException.class, () -> model.reply(ASK));
    try (Stream<Path> left = Files.list(transcript().folder())) {
      assertEquals(List.of(file()), left.toList());
    }
  }

  @Test
  void whatIsNoReply() throws IOException {
    Files.createDirectories(transcript().folder());
    for (String text :
        List.of(
            "",
            "no JSON",
            "[]",
            "{}",
            "{\"content\": \"a\", \"asked\": 1, \"said\": 2}",
            "{\"model\": null, \"content\": \"a\", \"asked\": 1, \"said\": 2}",
            "{\"model\": \"m\", \"content\": 5, \"asked\": 1, \"said\": 2}",
            "{\"model\": \"m\", \"content\": null, \"asked\": 1, \"said\": 2}",
            "{\"model\": \"m\", \"content\": \"a\", \"asked\": \"1\", \"said\": 2}",
            "{\"model\": \"m\", \"content\": \"a\", \"asked\": 1, \"said\": 2.5}",
            "{\"model\": \"m\", \"content\": \"a\", \"asked\": 1, \"said\": 1e30}",
            "{\"model\": \"m\", \"content\": \"a\", \"asked\": -1, \"said\": 2}",
            "{\"model\": \"m\", \"content\": \"a\", \"asked\": 1}")) {
      Files.writeString(file(), text);
      assertEquals(file().getFileName() + " in it is no reply", refusal(), text);
    }
  }

  @Test
  void ofOneModel() throws IOException {
    Files.createDirectories(transcript().folder());
    Files.writeString(transcript().folder().resolve("README.md"), "passed over");
    assertEquals("it has no reply", refusal());
    record("m", "n\n2");
    assertEquals("it has replies of m and of n?2", refusal());
    record("o", "p");
    assertEquals("it has replies of m and of n?2 and of o and of others", refusal());
  }

  private void record(String... models) {
    for (String model : models) {
      new Transcript(transcript().folder(), model)
          .recording(ask -> Reply.scripted(ask, "a"))
          .reply(ASK);
    }
  }

  private String refusal() {
    return assertThrows(IllegalArgumentException.class, this::played).getMessage();
  }

  @Test
  void aFolderForEachModel() {
    List<String> models =
        List.of("llama3_8b", "llama3:8b", "llama3/8b", "LLAMA3_8B", "..", ".", "a", "A", "é", "è");
    Set<String> names = new HashSet<>();
    for (String model : models) {
      Transcript one = Transcript.among(folder, model);
      assertEquals(model, one.model());
      assertEquals(folder, one.folder().normalize().getParent(), model);
      names.add(one.folder().getFileName().toString().toLowerCase(Locale.ROOT));
    }
    assertEquals(models.size(), names.size());
    assertEquals(folder.resolve("llama3_8b"), Transcript.among(folder, "llama3_8b").folder());
  }
}
