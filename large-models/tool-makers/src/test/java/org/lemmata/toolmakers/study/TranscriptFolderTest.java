package org.lemmata.toolmakers.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.study.Hindrance;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.toolmakers.model.Ask;
import org.lemmata.toolmakers.model.LanguageModel;
import org.lemmata.toolmakers.model.Message;
import org.lemmata.toolmakers.model.NoReply;
import org.lemmata.toolmakers.model.Reply;
import org.lemmata.toolmakers.model.Transcript;

class TranscriptFolderTest {

  private static final Ask ASK = Ask.of(0, List.of(Message.user("a question")));
  private static final Ask OTHER = Ask.of(0, List.of(Message.user("another")));

  @TempDir Path temporary;

  private Path folder() {
    return temporary.resolve("transcript");
  }

  private Reply record(String model, Ask ask, String content) {
    return new Transcript(folder(), model)
        .recording(asked -> Reply.scripted(asked, content))
        .reply(ask);
  }

  private static TranscriptFolder read(Path folder) {
    return TranscriptFolder.parse("transcript", "@" + folder);
  }

  /** The model's name is in the files; a folder cannot have any name. */
  @ParameterizedTest
  @ValueSource(strings = {"m", "llama3:8b", "meta-llama/Llama-3", "..", "Modèle 7b", "a\\b"})
  void whateverTheModelIsCalled(String model) {
    Reply reply = record(model, ASK, "an answer");
    assertEquals(reply, read(folder()).replay("maker").reply(ASK));
  }

  /** A worker calls its copy 0. */
  @Test
  void whateverTheFolderIsCalled() throws IOException {
    Reply reply = record("m", ASK, "an answer");
    Path renamed = Files.move(folder(), folder().resolveSibling("0"));
    assertEquals(reply, read(renamed).replay("maker").reply(ASK));
  }

  /** What is played back is what the fingerprint is of. */
  @Test
  void whatComesLaterIsNotPlayedBack() throws IOException {
    Reply reply = record("m", ASK, "an answer");
    TranscriptFolder read = read(folder());
    record("m", OTHER, "another");
    record("m", ASK, "a third");
    assertEquals(reply, read.replay("maker").reply(ASK));
    assertThrows(NoReply.class, () -> read.replay("maker").reply(OTHER));
    assertEquals("a third", read(folder()).replay("maker").reply(ASK).content());
  }

  /** What is missed is said in a sentence, and no failure of the program. */
  @Test
  void whatWasNotRecorded() {
    record("llama3:8b", ASK, "an answer");
    LanguageModel played = read(folder()).replay("maker");
    String said = assertThrows(Hindrance.class, () -> played.reply(OTHER)).getMessage();
    assertEquals(
        "the transcript has no reply of llama3:8b to request "
            + OTHER.sha256("llama3:8b")
            + "; tool-makers.live records it with the same tasks, items and seed",
        said);
  }

  @Test
  void whatIsNoTranscript() throws IOException {
    Files.createDirectory(folder());
    assertThrows(InvalidParameter.class, () -> read(folder()));
    Files.writeString(folder().resolve("README.md"), "no reply");
    assertEquals(refusal("it has no reply"), refused());
    record("m", ASK, "an answer");
    record("n", ASK, "an answer");
    assertEquals(refusal("it has replies of m and of n"), refused());
    String name = ASK.sha256("n") + ".json";
    Files.writeString(folder().resolve(name), "no JSON");
    assertEquals(refusal(name + " in it is no reply"), refused());
    assertThrows(InvalidParameter.class, () -> TranscriptFolder.parse("transcript", "all"));
    TranscriptFolder none = TranscriptFolder.parse("transcript", "none");
    assertThrows(InvalidParameter.class, () -> none.replay("maker"));
  }

  private String refused() {
    return assertThrows(InvalidParameter.class, () -> read(folder())).getMessage();
  }

  private String refusal(String reason) {
    return "transcript=@"
        + folder()
        + ": transcript must be none or @FOLDER with a transcript of one model, as"
        + " tool-makers.live records it; "
        + reason;
  }
}
