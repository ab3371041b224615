package org.lemmata.toolmakers.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lemmata.sandbox.Outcome;
import org.lemmata.sandbox.frame.Ending;
import org.lemmata.toolmakers.make.Example;
import org.lemmata.toolmakers.make.Making;
import org.lemmata.toolmakers.make.Rejection;
import org.lemmata.toolmakers.make.Tool;
import org.lemmata.toolmakers.task.Item;
import org.lemmata.toolmakers.task.Task;
import org.lemmata.toolmakers.use.Usage;

class TranscriptPageTest {

  private static final String HOSTILE =
      "</pre><script>alert(1)</script><img src=x onerror=alert(1)>";

  @Test
  void whateverModelsWriteIsText() {
    Tool tool =
        new Tool(Task.DYCK, HOSTILE, List.of(new Example(HOSTILE, HOSTILE)), List.of(HOSTILE));
    Making making =
        new Making(
            Optional.of(HOSTILE),
            Optional.of(tool),
            1,
            2,
            List.of(new Rejection("verify", 1, HOSTILE)),
            5);
    Item item = new Item(HOSTILE, HOSTILE);
    Pool pool = new Pool(Task.DYCK, List.of(), List.of(), List.of(item));
    Usage usage = new Usage(List.of(HOSTILE), List.of(new Outcome(Ending.ANSWERED, HOSTILE)), 1, 9);
    TaskRun run = new TaskRun(pool, making, Optional.of(usage), 1);
    String page = new String(new TranscriptPage(run).artefact().bytes(), StandardCharsets.UTF_8);
    assertFalse(page.contains("<script") || page.contains("<img"));
    assertTrue(page.contains("&lt;script&gt;"));
    assertEquals(9, page.split("<h2>", -1).length);
  }
}
