package org.lemmata.toolmakers.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.sandbox.home.GraalPyHome;
import org.lemmata.study.Run;
import org.lemmata.study.table.Table;
import org.lemmata.toolmakers.make.Prompts;
import org.lemmata.toolmakers.model.Ask;
import org.lemmata.toolmakers.model.LanguageModel;
import org.lemmata.toolmakers.model.Message;
import org.lemmata.toolmakers.script.Maker;
import org.lemmata.toolmakers.script.ScriptedMaker;
import org.lemmata.toolmakers.script.ScriptedUser;
import org.lemmata.toolmakers.study.Makers;
import org.lemmata.toolmakers.study.PipelineStudy;
import org.lemmata.toolmakers.study.TaskChoice;
import org.lemmata.toolmakers.study.TranscriptFolder;
import org.lemmata.toolmakers.study.Users;
import org.lemmata.toolmakers.task.Task;
import org.lemmata.toolmakers.use.ToolUse;

/** What a process records of a live model is what another plays back. */
class PlaybackTest {

  private static final Task TASK = Task.WORD_SORTING;

  private static String says(String body) {
    List<Message> messages = new ArrayList<>();
    try {
      for (JsonNode message : new ObjectMapper().readTree(body).get("messages")) {
        messages.add(
            new Message(message.get("role").textValue(), message.get("content").textValue()));
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
    Ask ask = Ask.of(0, messages);
    String first = messages.get(0).content();
    if (ask.last().contains(ToolUse.QUESTION)) {
      return said(new ScriptedUser(TASK, 0, 1), ask);
    }
    return first.equals(Prompts.PROPOSE) || first.equals(Prompts.VERIFY)
        ? said(new ScriptedMaker(TASK, Maker.CORRECT), ask)
        : "Answer: no idea";
  }

  private static String said(LanguageModel model, Ask ask) {
    return model.reply(ask).content();
  }

  private static Table played(Path transcript) {
    PipelineStudy.Parameters parameters =
        new PipelineStudy.Parameters(
            Makers.ENDPOINT,
            Users.ENDPOINT,
            0,
            TaskChoice.parse("tasks", TASK.id()),
            2,
            TranscriptFolder.parse("transcript", "@" + transcript));
    return PipelineStudy.STUDY.run(parameters, Run.quiet(PipelineStudy.STUDY.id(), 1));
  }

  @Test
  void whatALiveModelSaid(@TempDir Path folder) throws IOException, InterruptedException {
    assumeTrue(GraalPyHome.need().missing().isEmpty(), "GraalPy is not here");
    Path cache = Files.createDirectory(folder.resolve("cache"));
    Path printed = folder.resolve("printed.txt");
    try (StubServer server = new StubServer()) {
      server.always(PlaybackTest::says);
      Map<String, String> endpoint =
          Map.of(
              "LEMMATA_ENDPOINT",
              server.base().toString(),
              "LEMMATA_MODEL",
              "meta-llama/Llama3:8b");
      assertEquals(0, LiveChild.run(cache, printed, endpoint), () -> read(printed));
    }
    try (Stream<Path> transcripts = Files.list(cache.resolve("tool-makers/transcripts"))) {
      // A worker calls its copy 0.
      Path copy = Files.move(transcripts.findFirst().orElseThrow(), folder.resolve("0"));
      assertEquals(1.0, played(copy).doubles("accuracy")[0]);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return "cannot be read: " + e;
    }
  }
}
