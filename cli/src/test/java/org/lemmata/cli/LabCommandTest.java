package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.study.Papers;
import org.lemmata.study.fetch.Offline;
import org.lemmata.toy.ToyPaper;

/** The lab that the command opens does what the command does. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LabCommandTest {

  private final HttpClient client = HttpClient.newHttpClient();
  private final CompletableFuture<Integer> exit = new CompletableFuture<>();
  private Thread command;

  @TempDir Path folder;

  /** Starts the command in a thread of its own and answers with the address that it prints. */
  private URI start(String... arguments) throws IOException {
    PipedInputStream printed = new PipedInputStream();
    PrintStream out = new PrintStream(new PipedOutputStream(printed), true, StandardCharsets.UTF_8);
    PrintStream err =
        new PrintStream(Files.newOutputStream(folder.resolve("err")), true, StandardCharsets.UTF_8);
    Session session =
        new Session(
            new Papers(List.of(new ToyPaper())),
            out,
            err,
            OptionalInt.empty(),
            Map.of("LEMMATA_CACHE", folder.resolve("cache").toString(), Offline.VARIABLE, "1"));
    command =
        new Thread(
            () -> exit.complete(Lemmata.in(session, arguments).execute(arguments)), "lab-command");
    command.start();
    String line =
        new BufferedReader(new InputStreamReader(printed, StandardCharsets.UTF_8)).readLine();
    assertTrue(line.startsWith("The lab is open at http://127.0.0.1:"), line);
    return URI.create(line.substring(line.indexOf("http")));
  }

  @AfterEach
  void interruptionClosesIt() throws Exception {
    if (command != null) {
      command.interrupt();
      command.join();
      assertEquals(Exit.INTERRUPTED, exit.get());
      assertEquals("", Files.readString(folder.resolve("err")));
    }
  }

  private HttpResponse<byte[]> get(URI address) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  /** What a run on the page ends with: the data of its one telling event. */
  private JsonNode run(URI lab, String query, String event)
      throws IOException, InterruptedException {
    String stream =
        new String(get(lab.resolve("run?desk=1&" + query)).body(), StandardCharsets.UTF_8);
    String head = "event: " + event + "\ndata: ";
    int at = stream.indexOf(head);
    assertTrue(at >= 0, () -> "no event " + event);
    int from = at + head.length();
    return new ObjectMapper().readTree(stream.substring(from, stream.indexOf('\n', from)));
  }

  private static String query(String... pairs) {
    StringBuilder query = new StringBuilder();
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      query
          .append(query.isEmpty() ? "" : "&")
          .append(pair, 0, equals + 1)
          .append(URLEncoder.encode(pair.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return query.toString();
  }

  @Test
  void filesAreTheCommandsByteForByte() throws IOException, InterruptedException {
    URI lab = start("lab", "toy.line");
    assertEquals("study=toy.line", lab.getQuery());
    String query = query("study=toy.line", "set=slope=3", "sweep=spread=0.5,1", "seed=5");
    JsonNode shown = run(lab, query, "shown");
    String line = shown.get("command").asText();
    assertEquals("lemmata run toy.line --set slope=3 --sweep spread=0.5,1 --seed 5", line);
    Path file = folder.resolve("table.csv");
    String[] words = (line.substring("lemmata ".length()) + " --out " + file).split(" ");
    Ran.command(folder.resolve("other-cache"), words).exits(Exit.FINE);
    assertArrayEquals(Files.readAllBytes(file), get(lab.resolve("table.csv?" + query)).body());
    String drawn = shown.get("drawn").asText();
    Path figure = folder.resolve("figure.svg");
    Ran.command(
            folder.resolve("other-cache"),
            drawn
                .substring("lemmata ".length())
                .replace("figure.svg", figure.toString())
                .split(" "))
        .exits(Exit.FINE);
    assertArrayEquals(Files.readAllBytes(figure), get(lab.resolve("figure.svg?" + query)).body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "slope=x",
        "slope=-1",
        "slop=1",
        "slope",
        "=1",
        "slope=",
        "kind=curly",
        "slope=1\nx"
      })
  void aWrongParameterGetsTheCommandsSentence(String setting)
      throws IOException, InterruptedException {
    URI lab = start("lab");
    String sentence =
        run(lab, query("study=toy.line", "set=" + setting), "failed").get("sentence").asText();
    Ran.command(folder.resolve("cache"), "run", "toy.line", "--set", setting).refuses(sentence);
  }

  @Test
  void wrongAxesGetTheCommandsSentence() throws IOException, InterruptedException {
    URI lab = start("lab");
    for (String axis : new String[] {"x=rwo", "z=row", "log=up"}) {
      Ran.command(folder.resolve("cache"), "run", "toy.line", "--axes", axis)
          .refuses(
              run(lab, query("study=toy.line", "axes=" + axis), "failed").get("sentence").asText());
    }
  }

  @Test
  void otherMistakesGetTheCommandsSentence() throws IOException, InterruptedException {
    URI lab = start("lab");
    Path cache = folder.resolve("cache");
    Ran.command(cache, "run", "toy.lin")
        .refuses(run(lab, query("study=toy.lin"), "failed").get("sentence").asText());
    Ran.command(cache, "run", "toy.line", "--seed", "x")
        .refuses(run(lab, query("study=toy.line", "seed=x"), "failed").get("sentence").asText());
    Ran.command(cache, "run", "toy.line", "--sweep", "slope=1,,2")
        .refuses(
            run(lab, query("study=toy.line", "sweep=slope=1,,2"), "failed")
                .get("sentence")
                .asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h", "--version", "--seed=1", "--", "@file", ""})
  void aStudyIsNoOption(String study) throws IOException, InterruptedException {
    URI lab = start("lab");
    String sentence = run(lab, query("study=" + study), "failed").get("sentence").asText();
    assertTrue(sentence.startsWith("unknown study '" + study + "'"), sentence);
  }

  @Test
  void itBeginsWithWhatIsAskedFor() throws IOException, InterruptedException {
    URI lab =
        start("lab", "toy.line", "--set", "slope=3", "--sweep", "d=2,3", "--seed", "5", "--force");
    assertEquals("study=toy.line&set=slope=3&sweep=d=2,3&seed=5&force", lab.getQuery());
    JsonNode shown = run(lab, lab.getRawQuery(), "shown");
    assertEquals(
        "lemmata run toy.line --set slope=3 --sweep d=2,3 --seed 5 --force",
        shown.get("command").asText());
  }

  @Test
  void wrongArgumentsAreRefused() throws IOException {
    Path cache = folder.resolve("cache");
    Ran.command(cache, "lab", "--set", "d=2")
        .refuses("--set and --sweep are for a study; name one before them");
    Ran.command(cache, "lab", "toy.line", "--set", "d=x")
        .refuses("d=x: d must be a whole number from 1 to 50");
    Ran.command(cache, "lab", "toy.lin")
        .refuses("unknown study 'toy.lin'; did you mean 'toy.line'?");
    Ran.command(cache, "lab", "--port", "65536")
        .refuses("--port=65536: --port must be a whole number from 0 to 65535");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ran.command(cache, "lab", "--port", "" + taken.getLocalPort())
          .refuses(
              "--port="
                  + taken.getLocalPort()
                  + " is in use or not allowed; 0 takes one that is free");
    }
  }
}
