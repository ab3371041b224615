package org.lemmata.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.study.Papers;
import org.lemmata.study.table.Csv;
import org.lemmata.study.table.Table;

/** The server, asked over HTTP. What does not end is a failure and not a wait. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LabTest {

  @TempDir Path cache;
  private Lab lab;
  private Visitor visitor;
  private PlainBench bench;

  @BeforeEach
  void open() throws IOException {
    bench = new PlainBench(new Papers(List.of(new BenchPaper())), cache);
    lab = Lab.open(bench.papers(), bench, 0);
    visitor = Visitor.of(lab);
  }

  @AfterEach
  void close() {
    lab.close();
  }

  @Test
  void onlyWhoKnowsTheTokenIsLetIn() throws IOException, InterruptedException {
    assertEquals(200, visitor.get("").statusCode());
    URI root = lab.address().resolve("/");
    String wrong = lab.address().getPath().replaceFirst("^/.", "/~");
    for (String path : new String[] {"/", "/papers", wrong, wrong + "papers", "/favicon.ico"}) {
      assertEquals(404, visitor.get(root.resolve(path).toString()).statusCode(), path);
    }
    assertEquals(404, visitor.get("no-such-thing").statusCode());
  }

  @Test
  void everyLabHasItsOwnAddress() throws IOException {
    try (Lab other = Lab.open(bench.papers(), bench, 0)) {
      assertNotEquals(lab.address().getPath(), other.address().getPath());
      assertTrue(other.address().getPath().length() > 20);
    }
  }

  @Test
  void anInvitationLeadsInOnce() throws IOException, InterruptedException {
    URI invitation =
        lab.invitation(lab.address(bench.read(List.of("bench.line", "--set=slope=3")).order()));
    assertNotEquals(lab.address().getPath(), invitation.getPath());
    HttpResponse<String> first = visitor.get(invitation.toString());
    assertEquals(303, first.statusCode());
    assertEquals(
        lab.address().getPath() + "?study=bench.line&set=slope%3D3&seed=7",
        first.headers().firstValue("Location").orElse(""));
    assertEquals(404, visitor.get(invitation.toString()).statusCode());
    assertEquals(
        200,
        visitor
            .get(lab.address().resolve(first.headers().firstValue("Location").get()).toString())
            .statusCode());
  }

  @Test
  void foreignNamesAreRefused() throws IOException {
    String own = "127.0.0.1:" + lab.address().getPort();
    assertEquals("HTTP/1.1 200 OK", statusFor("Host: " + own));
    assertEquals("HTTP/1.1 200 OK", statusFor("Host: localhost:" + lab.address().getPort()));
    for (String host :
        new String[] {
          "Host: evil.example",
          "Host: 127.0.0.1",
          "Host: evil.example:" + lab.address().getPort(),
          "Host: " + own + "\r\nHost: evil.example",
          "X-Host: " + own
        }) {
      assertTrue(statusFor(host).startsWith("HTTP/1.1 421"), host);
    }
  }

  /** The first line of the answer to a request with these headers, which no client would send. */
  private String statusFor(String headers) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), lab.address().getPort())) {
      OutputStream out = socket.getOutputStream();
      String request =
          "GET "
              + lab.address().getPath()
              + " HTTP/1.1\r\n"
              + headers
              + "\r\nConnection: close\r\n\r\n";
      out.write(request.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return answer.lines().findFirst().orElse("");
    }
  }

  @Test
  void nothingIsWritten() throws IOException, InterruptedException {
    HttpResponse<String> answer =
        visitor
            .client()
            .send(
                HttpRequest.newBuilder(lab.address().resolve("papers"))
                    .POST(HttpRequest.BodyPublishers.noBody())
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertEquals(405, answer.statusCode());
  }

  @Test
  void everyAnswerForbidsWhatIsFromElsewhere() throws IOException, InterruptedException {
    for (String path : new String[] {"", "lab.js", "lab.css", "papers", "study?study=bench.line"}) {
      HttpResponse<String> answer = visitor.get(path);
      String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
      assertTrue(policy.startsWith("default-src 'none'; script-src 'self';"), path);
      assertFalse(policy.contains("unsafe"), path);
      assertEquals("no-referrer", answer.headers().firstValue("Referrer-Policy").orElse(""));
      assertFalse(answer.body().replace("http://www.w3.org/", "").contains("://"), path);
    }
  }

  @Test
  void theStudyIsDescribedByItsRecord() throws IOException, InterruptedException {
    JsonNode sheet = visitor.json("study?study=bench.line");
    assertEquals(
        "A line with a slope, &lt;b&gt;not bold&lt;/b&gt;.", sheet.get("description").asText());
    JsonNode slope = sheet.get("knobs").get(0);
    assertEquals("slope", slope.get("name").asText());
    assertEquals("a number from -10 to 10", slope.get("legal").asText());
    assertEquals(-10, slope.get("slider").get("low").asDouble());
    assertFalse(slope.get("slider").get("log").asBoolean());
    assertTrue(sheet.get("columns").get(2).get("prediction").asBoolean());
    assertEquals(
        "study=bench.line&set=points%3D9&sweep=slope%3D1%2C3"
            + "&axes=x%3Dx&axes=y%3Dy&axes=by%3Dslope&axes=log%3Dnone",
        sheet.get("suggestions").get(0).get("query").asText());
  }

  @Test
  void aRunIsShownWithItsCommand() throws IOException, InterruptedException {
    try (Visitor.Events events =
        visitor.follow("run?study=bench.line&set=slope%3D3&sweep=points%3D2,4&desk=a")) {
      JsonNode shown = events.next("shown");
      assertEquals(
          "lemmata run bench.line --set slope=3 --sweep points=2,4 --seed 7",
          shown.get("command").asText());
      assertEquals(6, shown.get("rows").asInt());
      assertFalse(shown.get("reused").asBoolean());
      assertTrue(shown.get("picture").get("svg").asText().startsWith("<svg"));
      assertEquals(
          "[\"x=x\",\"y=y\",\"by=points\",\"log=none\"]",
          shown.get("picture").get("axes").toString());
      assertEquals(
          shown.get("command").asText()
              + " --plot figure.svg --axes x=x --axes y=y --axes by=points --axes log=none",
          shown.get("drawn").asText());
      events.next("end");
    }
    try (Visitor.Events events =
        visitor.follow("run?study=bench.line&set=slope%3D3&sweep=points%3D2,4&desk=a")) {
      assertTrue(events.next("shown").get("reused").asBoolean());
    }
  }

  @Test
  void filesHoldTheSameTable() throws IOException, InterruptedException {
    Table table =
        bench
            .runner((task, done, total) -> {}, notice -> {})
            .run(
                BenchPaper.LINE,
                bench.read(List.of("bench.line", "--set=slope=3")).order().request());
    HttpResponse<String> file = visitor.get("table.csv?study=bench.line&set=slope%3D3");
    assertEquals(Csv.write(table), file.body());
    assertEquals(
        "attachment; filename=\"bench.line.csv\"",
        file.headers().firstValue("Content-Disposition").orElse(""));
    HttpResponse<String> first = visitor.get("figure.svg?study=bench.line&set=slope%3D3");
    assertTrue(first.body().startsWith("<svg"));
    assertEquals(first.body(), visitor.get("figure.svg?study=bench.line&set=slope%3D3").body());
    try (Visitor.Events events = visitor.follow("run?study=bench.line&set=slope%3D3&desk=a")) {
      assertEquals(first.body(), events.next("shown").get("picture").get("svg").asText());
    }
  }

  @Test
  void anObjectionIsToldAndCanBeOverridden() throws IOException, InterruptedException {
    try (Visitor.Events events = visitor.follow("run?study=bench.line&set=slope%3D-1&desk=a")) {
      JsonNode failed = events.next("failed");
      assertTrue(failed.get("objected").asBoolean());
      assertEquals(
          "bench.line: The slope is negative. Add --force to run it anyway.",
          failed.get("sentence").asText());
    }
    try (Visitor.Events events =
        visitor.follow("run?study=bench.line&set=slope%3D-1&force&desk=a")) {
      JsonNode shown = events.next("shown");
      assertEquals("The slope is negative.", shown.get("forced").get(0).asText());
      assertTrue(shown.get("command").asText().endsWith(" --force"));
    }
  }

  @Test
  void aWrongParameterIsOneSentence() throws IOException, InterruptedException {
    String sentence = "slope=11: slope must be a number from -10 to 10";
    try (Visitor.Events events = visitor.follow("run?study=bench.line&set=slope%3D11&desk=a")) {
      assertEquals(sentence, events.next("failed").get("sentence").asText());
    }
    HttpResponse<String> file = visitor.get("table.csv?study=bench.line&set=slope%3D11");
    assertEquals(400, file.statusCode());
    assertEquals(sentence + "\n", file.body());
    assertEquals(400, visitor.get("study?study=bench.lin").statusCode());
    assertEquals(400, visitor.get("table.csv?study=%FF&set=x").statusCode());
  }

  @Test
  void whatTakesTooMuchMemoryIsAnsweredToo() throws IOException, InterruptedException {
    try (Lab other =
        Lab.open(
            bench.papers(),
            bench,
            0,
            Map.of(
                "large",
                asked -> {
                  throw new OutOfMemoryError("It is too large.");
                }))) {
      HttpResponse<String> answer = Visitor.of(other).get("large");
      assertEquals(500, answer.statusCode());
      assertEquals("It is too large.\n", answer.body());
    }
  }

  @Test
  void theLatestRunOfAPageWins() throws IOException, InterruptedException {
    int before = BenchPaper.INTERRUPTED.get();
    try (Visitor.Events first = visitor.follow("run?study=bench.endless&desk=a");
        Visitor.Events other = visitor.follow("run?study=bench.endless&set=run%3D1&desk=b")) {
      assertEquals("waiting", first.next("progress").get("task").asText());
      other.next("progress");
      try (Visitor.Events second = visitor.follow("run?study=bench.line&desk=a")) {
        assertEquals(5, second.next("shown").get("rows").asInt());
      }
      first.next("cancelled");
      first.next("end");
      // Another page's run goes on.
      assertEquals(before + 1, BenchPaper.INTERRUPTED.get());
      assertEquals(1, BenchPaper.RUNNING.get());
      visitor.get("cancel?desk=b");
      other.next("cancelled");
      assertEquals(0, BenchPaper.RUNNING.get());
    }
  }

  @Test
  void closingThePageInterruptsTheRun() throws IOException, InterruptedException {
    try (Visitor.Events events = visitor.follow("run?study=bench.endless&set=run%3D2&desk=a")) {
      events.next("progress");
      assertEquals(1, BenchPaper.RUNNING.get());
    }
    await(() -> BenchPaper.RUNNING.get() == 0);
  }

  @Test
  void closingTheLabInterruptsTheRun() throws IOException, InterruptedException {
    try (Visitor.Events events = visitor.follow("run?study=bench.endless&set=run%3D3&desk=a")) {
      events.next("progress");
      lab.close();
      await(() -> BenchPaper.RUNNING.get() == 0);
    }
  }

  /** Waits for what happens in a second or two; a machine that is slow only makes it longer. */
  private static void await(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      Thread.sleep(20);
    }
  }

  @Test
  void claimsAreListedAndJudgedByTheJudge() throws IOException, InterruptedException {
    JsonNode card = visitor.json("claims?study=bench.line").get(0);
    assertEquals("bench.origin", card.get("id").asText());
    assertTrue(card.get("statement").asText().startsWith("<math"));
    assertTrue(card.get("onTable").asBoolean());
    assertEquals("shifted by 1", card.get("controls").get(0).get("name").asText());
    try (Visitor.Events events = visitor.follow("judge?claim=bench.origin&control=0&desk=a")) {
      JsonNode ruling = events.next("judged");
      assertEquals("SUPPORTED", ruling.get("verdict").asText());
      assertEquals("REFUTED", ruling.get("control").get("verdict").asText());
      assertEquals("REFUTED", ruling.get("control").get("expected").asText());
      JsonNode part = ruling.get("parts").get(0);
      assertEquals("SUPPORTED", part.get("own").asText());
      assertEquals("REFUTED", part.get("broken").asText());
      assertEquals("bench.line", ruling.get("tables").get(0).get("study").asText());
    }
    try (Visitor.Events events = visitor.follow("judge?claim=bench.origin&control=1&desk=a")) {
      assertEquals("bench.origin has no control 1", events.next("failed").get("sentence").asText());
    }
  }

  @Test
  void aPinnedRunIsDrawnBelow() throws IOException, InterruptedException {
    String pin = "&pin=study%3Dbench.line%26set%3Dslope%253D1";
    try (Visitor.Events events = visitor.follow("run?study=bench.line&desk=a")) {
      assertFalse(events.next("shown").get("picture").get("pinned").asBoolean());
    }
    try (Visitor.Events events = visitor.follow("run?study=bench.line&desk=a" + pin)) {
      assertTrue(events.next("shown").get("picture").get("pinned").asBoolean());
    }
  }

  @Test
  void theAxesAloneShowNoCurve() throws IOException, InterruptedException {
    try (Visitor.Events events = visitor.follow("run?study=bench.line&predict&desk=a")) {
      JsonNode picture = events.next("shown").get("picture");
      String curves = "[stroke=#0072b2]";
      String hidden = curves + "[stroke-opacity=0][fill-opacity=0]";
      Document whole = Jsoup.parse(picture.get("svg").asText(), Parser.xmlParser());
      Document axes = Jsoup.parse(picture.get("empty").asText(), Parser.xmlParser());
      assertEquals(0, whole.select(hidden).size());
      assertTrue(whole.select(curves).size() > 0);
      assertTrue(axes.select(curves).size() > 0);
      assertEquals(axes.select(curves).size(), axes.select(hidden).size());
    }
  }
}
