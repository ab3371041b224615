package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What machines read. */
class MachineFormatsTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void verdictsAreJson() throws Exception {
    JsonNode root =
        json(run("check", "toy.weak", "toy.equal", "--format", "json").exits(Exit.INCONCLUSIVE));
    assertEquals("lemmata-check/1", root.path("format").asText());
    assertEquals(20230707, root.path("seed").asLong());
    assertEquals("inconclusive", root.path("status").asText());
    assertEquals(1, root.at("/errorRates/tests").asInt());
    JsonNode weak = root.at("/claims/0");
    assertEquals("toy.weak", weak.path("id").asText());
    assertEquals("inconclusive", weak.path("verdict").asText());
    JsonNode part = weak.at("/parts/0");
    assertEquals("the mean", part.path("name").asText());
    assertEquals(1, part.path("value").asDouble());
    assertEquals(1, part.path("standardError").asDouble());
    assertEquals(0.5, part.path("lower").asDouble());
    assertEquals(1.5, part.path("upper").asDouble());
    assertEquals(1, part.path("predicted").asDouble());
    JsonNode equal = root.at("/claims/1");
    assertTrue(equal.at("/parts/0").has("lower"));
    assertTrue(equal.at("/parts/0/lower").isNull(), "no bound");
    assertEquals("fail", equal.at("/controls/0/must").asText());
    assertEquals("refuted", equal.at("/controls/0/verdict").asText());
    assertTrue(equal.at("/controls/0/asExpected").asBoolean());
  }

  @Test
  void everyFieldIsDocumented() throws Exception {
    String words = Files.readString(Path.of("../docs/formats.md"));
    List<JsonNode> roots =
        List.of(
            json(run("check", "--format", "json", "--timings")),
            json(run("list", "--format", "json")));
    JsonNode parts = roots.get(1).at("/papers/0");
    List<String> names = new ArrayList<>();
    collect(roots.get(0), names);
    parts.fieldNames().forEachRemaining(names::add);
    assertTrue(names.size() > 20);
    for (String name : names) {
      assertTrue(words.contains("`" + name + "`"), name + " is not in docs/formats.md");
    }
  }

  private static void collect(JsonNode node, List<String> names) {
    node.fieldNames().forEachRemaining(names::add);
    node.forEach(inner -> collect(inner, names));
  }

  @Test
  void aClaimAndAControlAreATestEach() throws Exception {
    Ran ran = run("check", "--format", "junit").exits(Exit.ERROR);
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(ran.out().getBytes(StandardCharsets.UTF_8)));
    Element root = document.getDocumentElement();
    assertEquals("12", root.getAttribute("tests"));
    assertEquals("1", root.getAttribute("errors"));
    assertEquals("2", root.getAttribute("skipped"));
    NodeList cases = document.getElementsByTagName("testcase");
    assertEquals(12, cases.getLength());
    assertEquals("", inside(cases, "toy.equal", "claim"));
    assertEquals("", inside(cases, "toy.equal", "control, must fail: a gap"));
    assertEquals("failure", inside(cases, "toy.wrong", "claim"));
    assertEquals("", inside(cases, "toy.wrong", "control, must fail: a larger gap"));
    assertEquals("failure", inside(cases, "toy.lax", "control, must fail: no gap"));
    assertEquals("failure", inside(cases, "toy.weak", "claim"));
    assertEquals("skipped", inside(cases, "toy.late", "claim"));
    assertEquals("skipped", inside(cases, "toy.late", "control, must fail: a gap"));
    assertEquals("error", inside(cases, "toy.broken", "claim"));
    Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
    assertEquals("toy", suite.getAttribute("name"));
  }

  /** The name of what stands in a test case, apart from what was seen. */
  private static String inside(NodeList cases, String claim, String name) {
    for (int i = 0; i < cases.getLength(); i++) {
      Element one = (Element) cases.item(i);
      if (one.getAttribute("classname").equals(claim) && one.getAttribute("name").equals(name)) {
        NodeList inner = one.getElementsByTagName("*");
        String first = inner.getLength() == 0 ? "" : inner.item(0).getNodeName();
        return first.equals("system-out") ? "" : first;
      }
    }
    throw new AssertionError("no test case " + claim + ", " + name);
  }

  @Test
  void whatThereIsIsJson() throws Exception {
    JsonNode toy = json(run("list", "--format", "json").exits(0)).at("/papers/0");
    assertEquals("toy", toy.path("id").asText());
    assertEquals("toy.line", toy.at("/studies/0/id").asText());
    assertEquals("d", toy.at("/studies/0/parameters/0/name").asText());
    assertEquals("row", toy.at("/studies/0/columns/0/name").asText());
    assertEquals("toy.equal", toy.at("/claims/0/id").asText());
    JsonNode claims = json(run("list", "claims", "--format", "json").exits(0)).at("/papers/0");
    assertTrue(claims.has("claims"));
    assertFalse(claims.has("studies"));
  }

  @Test
  void mistakesGetOneSentence() {
    run("check", "--format", "xml")
        .refuses("--format=xml: --format must be one of text, json, junit");
    run("list", "--format", "csv").refuses("--format=csv: --format must be one of text, json");
    run("check", "--format", "json", "--seeds", "2")
        .refuses("--format=json is for one seed; leave out --seeds, or read the file of --out");
  }

  private static JsonNode json(Ran ran) throws Exception {
    return MAPPER.readTree(ran.out());
  }

  private Ran run(String... args) {
    return Ran.command(folder.resolve("cache"), args);
  }
}
