package org.lemmata.toolmakers.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.study.Need;
import org.lemmata.study.param.DataFolder;
import org.lemmata.toolmakers.model.Ask;
import org.lemmata.toolmakers.model.Message;
import org.lemmata.toolmakers.model.NoReply;
import org.lemmata.toolmakers.model.Replay;
import org.lemmata.toolmakers.model.Reply;
import org.lemmata.toolmakers.model.Transcript;

/** The client against a server that speaks the real form, and misbehaves as real ones do. */
class EndpointTest {

  private static final String SECRET = "sk-test-4f2a-not-to-be-seen";
  private static final Patience PATIENCE =
      new Patience(Duration.ofSeconds(20), Duration.ofMillis(1), Duration.ofMillis(5));
  private static final Ask ASK =
      Ask.of(0.3, List.of(Message.system("Be brief."), Message.user("Say \"ü\".")));

  /** What a try may cost: 9 + 8 characters are 3 + 2 tokens, and the longest reply. */
  private static final long LIKELY = 3L + 2 + ASK.mostTokens();

  private StubServer server;

  @BeforeEach
  void start() throws IOException {
    server = new StubServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Connection connection(long tokens) {
    return Connection.of(
        Map.of(
                Connection.ENDPOINT,
                server.base().toString(),
                Connection.MODEL,
                "m",
                Connection.TOKENS,
                String.valueOf(tokens))
            ::get,
        Map.of(Key.VARIABLE, SECRET));
  }

  private Endpoint endpoint() {
    return new Endpoint(connection(1_000_000), PATIENCE, false);
  }

  private NoReply refused() {
    NoReply refused = assertThrows(NoReply.class, () -> endpoint().reply(ASK));
    assertFalse(refused.getMessage().contains(SECRET), "the key is in an error");
    return refused;
  }

  @Test
  void whatIsAskedAndUnderstood() throws IOException {
    server.says(200, "application/json", StubServer.reply("ü\n```python\nx = 1\n```\n"));
    Endpoint endpoint = endpoint();
    assertEquals(new Reply("ü\n```python\nx = 1\n```\n", 11, 7), endpoint.reply(ASK));
    assertEquals(18, endpoint.spent());
    StubServer.Heard heard = server.heard().get(0);
    assertEquals("POST /v1/chat/completions", heard.method() + " " + heard.path());
    assertEquals("Bearer " + SECRET, heard.authorization());
    JsonNode body = new ObjectMapper().readTree(heard.body());
    assertEquals("m", body.get("model").textValue());
    assertEquals("system", body.at("/messages/0/role").textValue());
    assertEquals("Say \"ü\".", body.at("/messages/1/content").textValue());
    assertEquals(0.3, body.get("temperature").doubleValue());
    assertEquals(2048, body.get("max_tokens").intValue());
    assertFalse(body.has("stream"));
  }

  @Test
  void inPieces() throws IOException {
    server.says(
        200, "text/event-stream", StubServer.pieces("grüß \ud83d\ude00\n") + "data: [DONE]\n\n");
    Endpoint endpoint = new Endpoint(connection(1_000_000), PATIENCE, true);
    assertEquals(new Reply("grüß \ud83d\ude00\n", 11, 7), endpoint.reply(ASK));
    JsonNode body = new ObjectMapper().readTree(server.heard().get(0).body());
    assertTrue(body.get("stream").booleanValue());
    assertTrue(body.at("/stream_options/include_usage").booleanValue());
  }

  @Test
  void withoutCountsAndWithoutKey() {
    server.says(200, "application/json", "{\"choices\":[{\"message\":{\"content\":\"fine\"}}]}");
    Connection open = open(server.base() + "/");
    // 9 + 8 characters are 3 + 2 tokens, and 4 are 1.
    assertEquals(new Reply("fine", 5, 1), new Endpoint(open, PATIENCE, false).reply(ASK));
    assertEquals("null", server.heard().get(0).authorization());
  }

  @Test
  void whatPassesIsTriedAgain() {
    server
        .saysWith(429, Map.of("Retry-After", "1"), "{\"error\":{\"code\":\"rate_limit_exceeded\"}}")
        .says(500, "text/html", "<h1>Internal Server Error</h1>")
        .truncates("{\"choices\":[{\"message\":{\"con")
        .says(200, "text/event-stream", StubServer.pieces("half"));
    assertEquals("fine", endpoint().reply(ASK).content());
    assertEquals(5, server.heard().size());
  }

  @Test
  void whatDoesNotPassEnds() {
    for (int i = 0; i < 5; i++) {
      server.says(500, "application/json", "{\"error\":{\"message\":\"" + SECRET + "\"}}");
    }
    assertEquals("the endpoint answered 500, 5 times in a row", refused().getMessage());
    for (String body : List.of("no JSON", "{}", "{\"choices\":[]}", "", "[1]")) {
      server.says(200, "application/json", body);
    }
    assertEquals(
        "the endpoint's answer could not be read, 5 times in a row", refused().getMessage());
    for (int i = 0; i < 5; i++) {
      server.floods();
    }
    assertEquals(
        "the endpoint's answer could not be read, 5 times in a row", refused().getMessage());
  }

  @Test
  void aRefusalIsNotTriedAgainAndRepeatsNothing() {
    server.says(
        401,
        "application/json",
        "{\"error\":{\"message\":\"Incorrect API key provided: %s\",\"code\":\"invalid_api_key\"}}"
            .formatted(SECRET));
    assertEquals("the endpoint answered 401, invalid_api_key", refused().getMessage());
    server.says(404, "text/html", "<script>alert('" + SECRET + "')</script>");
    assertEquals("the endpoint answered 404", refused().getMessage());
    server.says(400, "application/json", "{\"error\":{\"code\":\"" + SECRET + "\"}}");
    assertEquals("the endpoint answered 400", refused().getMessage());
    assertEquals(3, server.heard().size());
  }

  @Test
  void silenceEnds() {
    for (int i = 0; i < 5; i++) {
      server.hangs();
    }
    Patience little =
        new Patience(Duration.ofMillis(200), Duration.ofMillis(1), Duration.ofMillis(5));
    Endpoint endpoint = new Endpoint(connection(1_000_000), little, false);
    NoReply refused = assertThrows(NoReply.class, () -> endpoint.reply(ASK));
    assertEquals("the endpoint did not answer in time, 5 times in a row", refused.getMessage());
    assertEquals(5 * LIKELY, endpoint.spent());
  }

  /** Nothing is spent where nobody hears. */
  @Test
  void whereNobodyIs() {
    server.close();
    String unknown = "http://" + "a".repeat(64) + ".invalid/v1";
    for (String base : List.of(server.base().toString(), unknown)) {
      Endpoint endpoint = new Endpoint(open(base), PATIENCE, false);
      NoReply refused = assertThrows(NoReply.class, () -> endpoint.reply(ASK));
      assertEquals("the endpoint could not be reached, 5 times in a row", refused.getMessage());
      assertEquals(0, endpoint.spent());
    }
  }

  @Test
  void aServerWithoutTls() throws IOException {
    try (ServerSocket plain = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      Thread thread = new Thread(() -> speakPlainly(plain));
      thread.setDaemon(true);
      thread.start();
      String base = "https://127.0.0.1:" + plain.getLocalPort() + "/v1";
      Endpoint endpoint = new Endpoint(open(base), PATIENCE, false);
      NoReply refused = assertThrows(NoReply.class, () -> endpoint.reply(ASK));
      assertEquals(
          "no safe connection to the endpoint could be made, 5 times in a row",
          refused.getMessage());
    }
  }

  private static void speakPlainly(ServerSocket server) {
    try {
      while (true) {
        try (Socket socket = server.accept()) {
          socket.getInputStream().read();
          socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(UTF_8));
        }
      }
    } catch (IOException e) {
      // The test is over.
    }
  }

  /** Without a key, which goes to other machines over https only. */
  private static Connection open(String base) {
    return Connection.of(Map.of(Connection.ENDPOINT, base, Connection.MODEL, "m")::get, Map.of());
  }

  @Test
  void theKeyIsNotTakenElsewhere() throws IOException {
    try (StubServer other = new StubServer()) {
      server.saysWith(307, Map.of("Location", other.base() + "/chat/completions"), "");
      assertEquals("the endpoint answered 307", refused().getMessage());
      assertEquals(List.of(), other.heard());
    }
  }

  @Test
  void theLimitIsKeptBeforehand() {
    Endpoint endpoint = new Endpoint(connection(2070), PATIENCE, false);
    assertEquals("fine", endpoint.reply(ASK).content());
    String said = assertThrows(NoReply.class, () -> endpoint.reply(ASK)).getMessage();
    assertEquals(
        "the limit of 2070 tokens would be passed; 18 are spent, and --tokens N sets another",
        said);
    assertEquals(1, server.heard().size());
  }

  /** What a reply has cost counts whether it can be used or not, and before another try. */
  @Test
  void repliesThatCannotBeUsedCount() {
    String usage = ",\"usage\":{\"prompt_tokens\":10,\"completion_tokens\":2048}}";
    String empty = "{\"choices\":[{\"message\":{\"content\":null}}]";
    for (int i = 0; i < 5; i++) {
      server.says(200, "application/json", empty + usage);
    }
    Endpoint endpoint = new Endpoint(connection(5000), PATIENCE, false);
    String said = assertThrows(NoReply.class, () -> endpoint.reply(ASK)).getMessage();
    assertEquals(
        "the endpoint's answer could not be read; the limit of 5000 tokens would be passed; 4116"
            + " are spent, and --tokens N sets another",
        said);
    assertEquals(2, server.heard().size());
  }

  @Test
  void triesCountAsWhatTheyMayHaveCost() {
    String usage = "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":10}}\n\n";
    server
        .says(200, "application/json", "no JSON")
        .says(200, "text/event-stream", usage + "data: {broken\n\n")
        .truncates("{\"choices\":[{\"message\":{\"con")
        .says(500, "text/html", "");
    Endpoint endpoint = endpoint();
    assertEquals("fine", endpoint.reply(ASK).content());
    // The stream counts what was asked, and the last reply all.
    assertEquals(3 * LIKELY + 10 + ASK.mostTokens() + 18, endpoint.spent());
  }

  /** A server that refuses has not worked. */
  @Test
  void refusalsCostNothing() {
    server.says(429, "application/json", "{}");
    Endpoint endpoint = endpoint();
    endpoint.reply(ASK);
    assertEquals(18, endpoint.spent());
    server.says(401, "application/json", "{}");
    assertThrows(NoReply.class, () -> endpoint.reply(ASK));
    assertEquals(18, endpoint.spent());
  }

  @Test
  void absurdCountsDoNotOverflow() {
    String most = ":" + Long.MAX_VALUE + ",";
    String reply = StubServer.reply("fine").replace(":11,", most).replace(":7,", most);
    server.says(200, "application/json", reply);
    Endpoint endpoint = endpoint();
    assertTrue(endpoint.reply(ASK).tokens() > 0);
    assertThrows(NoReply.class, () -> endpoint.reply(ASK));
    assertEquals(1, server.heard().size());
  }

  /** A hostile server says the key back; it is in no file, reply, error or text of an object. */
  @Test
  void theKeyIsNowhere(@TempDir Path folder) throws IOException {
    server.says(200, "application/json", StubServer.reply("Your key is " + SECRET + "\u001b[2J"));
    Endpoint endpoint = endpoint();
    Transcript transcript = new Transcript(folder.resolve("m"), "m");
    Reply reply = transcript.recording(endpoint).reply(ASK);
    assertEquals("Your key is ***\u001b[2J", reply.content());
    assertEquals(reply, played(transcript).reply(ASK));
    Connection connection = connection(1);
    for (Object object : List.of(endpoint, connection, connection.key(), transcript, reply, ASK)) {
      assertFalse(object.toString().contains(SECRET), object.getClass()::toString);
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = Files.readString(file);
        assertFalse(text.contains(SECRET) || text.contains("Bearer"), file::toString);
        assertFalse(text.contains("127.0.0.1"), "the address is in a transcript");
      }
    }
  }

  private static Replay played(Transcript transcript) {
    return Replay.of(DataFolder.read("transcript", transcript.folder().toString()).files());
  }

  @Test
  void aTranscriptNeverFallsBack(@TempDir Path folder) throws IOException {
    Transcript transcript = new Transcript(folder, "m");
    assertEquals("fine", transcript.recording(endpoint()).reply(ASK).content());
    Ask warmer = new Ask(ASK.messages(), 0.4, ASK.mostTokens());
    assertThrows(NoReply.class, () -> played(transcript).reply(warmer));
    Replay ofAnother = new Replay("n", played(transcript).replies());
    assertThrows(NoReply.class, () -> ofAnother.reply(ASK));
    Files.writeString(folder.resolve(ASK.sha256("m") + ".json"), "{\"content\":");
    assertThrows(IllegalArgumentException.class, () -> played(transcript));
    assertEquals(1, server.heard().size());
  }

  /** The JDK says such a key in its refusal of the header. */
  @Test
  void aKeyThatNoHeaderCanHold() {
    for (String key :
        List.of("S3CRET\u201d", "\ufeffS3CRET", "sk\u200bS3CRET", "sk\nS3CRET", "sk S3CRET")) {
      Map<String, String> set =
          Map.of(
              "LEMMATA_ENDPOINT",
              server.base().toString(),
              "LEMMATA_MODEL",
              "m",
              Key.VARIABLE,
              key);
      String said =
          assertThrows(Need.Missing.class, () -> Connection.of(name -> null, set)).getMessage();
      assertEquals(
          "The key in LEMMATA_API_KEY must be of ASCII characters without spaces or line breaks;"
              + " the one that is set has others.",
          said);
      Optional<Key> held = Key.of(set);
      assertThrows(
          IllegalArgumentException.class, () -> new Connection(server.base(), "m", 1, held));
    }
  }

  @Test
  void whatCannotBeAnEndpoint() {
    for (Map<String, String> set :
        List.of(
            Map.<String, String>of(),
            Map.of("LEMMATA_ENDPOINT", "https://host/v1"),
            Map.of("LEMMATA_ENDPOINT", "ftp://host", "LEMMATA_MODEL", "m"),
            Map.of("LEMMATA_ENDPOINT", "https://user:word@host/v1", "LEMMATA_MODEL", "m"),
            Map.of("LEMMATA_ENDPOINT", "https://host/v1?key=1", "LEMMATA_MODEL", "m"),
            Map.of("LEMMATA_ENDPOINT", "no address", "LEMMATA_MODEL", "m"),
            Map.of("LEMMATA_ENDPOINT", "https://host:65536/v1", "LEMMATA_MODEL", "m"),
            Map.of(
                "LEMMATA_ENDPOINT", "https://h/v1", "LEMMATA_MODEL", "m", "LEMMATA_TOKENS", "many"),
            Map.of(
                "LEMMATA_ENDPOINT",
                "http://host/v1",
                "LEMMATA_MODEL",
                "m",
                Key.VARIABLE,
                SECRET))) {
      String said =
          assertThrows(Need.Missing.class, () -> Connection.of(name -> null, set)).getMessage();
      assertFalse(said.contains(SECRET) || said.contains("word"), said);
    }
    Map<String, String> fine =
        Map.of("LEMMATA_ENDPOINT", "https://host/v1/", "LEMMATA_MODEL", "m", Key.VARIABLE, SECRET);
    assertEquals("https://host/v1", Connection.of(name -> null, fine).base().toString());
  }
}
