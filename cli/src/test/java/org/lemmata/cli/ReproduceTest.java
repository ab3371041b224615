package org.lemmata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lemmata.study.table.Artefact;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Seal;
import org.lemmata.study.table.Table;
import org.lemmata.study.table.TableJson;

class ReproduceTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"table.csv", "table.json"})
  void aFileComesOutTheSame(String name) {
    Path file = file(name, "--set", "d=5", "--sweep", "slope=1,2");
    reproduce(file)
        .exits(0)
        .prints(
            "reproduced: " + file + " came out the same, byte for byte (10 rows of toy.line, seed");
  }

  @Test
  void aForcedFileComesOutTheSameAndItsCommandForces() throws IOException {
    Path file = file("table.csv", "--set", "kind=bent", "--force", "--seed", "3");
    reproduce(file).exits(0).prints("reproduced: " + file);
    assertTrue(
        TableJson.readProvenance(Files.readString(TableOutput.sidecar(file)))
            .command()
            .endsWith("--seed 3 --force"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"table.csv", "table.json"})
  void theFirstDifferentCellIsNamed(String name) throws IOException {
    Path file = file(name, "--seed", "7");
    Files.writeString(file, Files.readString(file).replace("7.5", "7.25"));
    reproduce(file)
        .exits(Exit.NOT_REPRODUCED)
        .prints(
            "not reproduced: " + file + ": row 2, column value: 7.25 in the file, and now 7.5\n",
            "The file was changed after it was written");
  }

  @Test
  void tablesForReadersAreRefused() throws IOException {
    String refusal = " is a table for readers; what can be reproduced is CSV and JSON";
    Path markdown = file("table.md");
    reproduce(markdown).refuses(markdown + refusal);
    Path aligned = file("table.txt", "--format", "table");
    reproduce(aligned).refuses(aligned + refusal);
  }

  @Test
  void aMissingRowIsNamed() throws IOException {
    Path file = file("table.csv", "--seed", "7");
    Files.writeString(file, Files.readString(file).replace("2,8\n", ""));
    reproduce(file).exits(Exit.NOT_REPRODUCED).prints("the file has 2 rows, and now there are 3");
  }

  @Test
  void otherLineEndsAreADifferenceToo() throws IOException {
    Path file = file("table.csv");
    Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
    reproduce(file)
        .exits(Exit.NOT_REPRODUCED)
        .prints("every cell is the same, but the file is laid out differently");
  }

  @Test
  void whatDiffersInTheProvenanceIsNamed() throws IOException {
    Path file = file("table.csv");
    Path sidecar = TableOutput.sidecar(file);
    edit(sidecar, "\"cpu\" : \"[^\"]*\"", "\"cpu\" : \"abacus\"");
    reproduce(file).exits(0).prints("although it was made elsewhere:\n  processor: abacus then, ");
  }

  @Test
  void anEditedProvenanceIsNotBelieved() throws IOException {
    Path file = file("table.csv");
    Path sidecar = TableOutput.sidecar(file);
    Files.writeString(
        sidecar, Files.readString(sidecar).replaceAll("\"java\" : \"[^\"]*\"", "\"java\" : \"9\""));
    reproduce(file)
        .refuses(
            sidecar
                + " is damaged: the provenance was changed after it was written: its hash is"
                + " another one");
  }

  @Test
  void anEditedRecordOfAFigureIsNotBelieved() throws IOException {
    Ran.command(folder, "figure", "toy.fig-line", "--out", folder.resolve("f").toString()).exits(0);
    Path record = folder.resolve("f/toy.fig-line.provenance.json");
    Path drawn = folder.resolve("f/toy.fig-line.svg");
    reproduce(drawn).exits(0);
    Files.writeString(record, Files.readString(record).replace("quick", "full"));
    reproduce(drawn)
        .refuses(
            record
                + " is damaged: the record was changed after it was written: its hash is another"
                + " one");
  }

  @Test
  void aLinkToAFigureIsFollowed() throws IOException {
    Path out = folder.resolve("f");
    Ran.command(folder, "figure", "toy.fig-line", "--out", out.toString()).exits(0);
    Path drawn = out.resolve("toy.fig-line.svg");
    Path link = Files.createSymbolicLink(folder.resolve("link.image"), drawn);
    reproduce(link).exits(0).prints("reproduced: " + link + " came out the same");
    Path plain = Files.createSymbolicLink(folder.resolve("link"), drawn);
    reproduce(plain).exits(0).prints("reproduced: " + plain);
    Files.writeString(drawn, "<svg/>");
    reproduce(link)
        .exits(Exit.NOT_REPRODUCED)
        .prints("not reproduced: " + link, "The file was changed after it was written");
  }

  @Test
  void whatStandsBesideATableIsFoundThroughALink() throws IOException {
    byte[] text = "then".getBytes(StandardCharsets.UTF_8);
    Table table =
        Table.with(List.of(Column.whole("x", "x")))
            .row(1)
            .artefact(new Artefact("note.txt", "text/plain", text))
            .build();
    Path real = Files.writeString(folder.resolve("real.csv"), "x\n1\n");
    Path link = Files.createSymbolicLink(folder.resolve("link.csv"), real);
    Path note = Files.write(folder.resolve("real.csv.note.txt"), text);
    StoredTable stored = new StoredTable(link, "x\n1\n", "x\n1\n", false, null);
    assertEquals(Optional.empty(), stored.otherArtefact(table));
    Files.writeString(note, "now");
    assertEquals(Optional.of(note.toString()), stored.otherArtefact(table));
  }

  @ParameterizedTest
  @CsvSource({
    "x.svg,x.provenance.json",
    "x.y.pdf,x.y.provenance.json",
    "x.png,x.provenance.json",
    "x.txt,x.provenance.json",
    "x.csv,x.csv.provenance.json",
    "x.md,x.md.provenance.json",
    "x,x.provenance.json"
  })
  void whatIsMissingBesideAFileIsNamed(String name, String record) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "1\n");
    reproduce(file).refuses(file + " has no " + record + " beside it, so its origin is unknown");
  }

  @Test
  void whatAFileSaysDoesNotSteerTheTerminal() throws IOException {
    Path file = file("table.csv");
    edit(
        TableOutput.sidecar(file),
        "\"java\" : \"[^\"]*\"",
        "\"java\" : \"\\\\u001b[31mEVIL\\\\u001b]0;x\\\\u0007\\\\nfake \\\\u202eline\"");
    reproduce(file).exits(0).prints("  Java: ?[31mEVIL?]0;x??fake ?line then, ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"d\" : \"3\"|\"d\" : null|parameters has nothing at 'd'",
        "\"sweep\" : \\{ \\}|\"sweep\" : {\"d\": null}|sweep has nothing at 'd'",
        "\"sweep\" : \\{ \\}|\"sweep\" : {\"d\": [null]}|sweep has no values at 'd'",
        "\"sweep\" : \\{ \\}|\"sweep\" : {\"d\": []}|sweep has no values at 'd'",
        "\"parameters\" : \\{[^}]*\\},||'parameters' is missing"
      })
  void whatIsMissingIsNamed(String there, String instead, String said) throws IOException {
    Path file = file("table.csv");
    Path sidecar = TableOutput.sidecar(file);
    edit(sidecar, there, instead == null ? "" : instead);
    reproduce(file).refuses(sidecar + " is damaged: not a provenance: " + said);
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void whatIsNoRegularFileIsNotWaitedFor() throws Exception {
    Path pipe = folder.resolve("pipe.csv");
    Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    assumeTrue(made.waitFor() == 0 && Files.exists(Path.of("/dev/zero")), "not here");
    reproduce(pipe).refuses(pipe + " is not a regular file");
    reproduce(Path.of("/dev/zero")).refuses("/dev/zero is not a regular file");
    Path file = file("table.csv");
    edit(TableOutput.sidecar(file), "\"files\" : \\{ \\}", "\"files\" : {\"/dev/zero\": \"x\"}");
    reproduce(file).exits(Exit.NOT_REPRODUCED).prints("/dev/zero, which cannot be read");
    Ran ran = Ran.command(folder, "run", "toy.line", "--set", "spread=@" + pipe);
    ran.exits(Exit.USAGE);
    assertTrue(ran.err().contains("a regular file, not a folder, a pipe or a device"), ran.err());
  }

  /** Edits a file as someone does who makes its hash right again. */
  private static void edit(Path json, String there, String instead) throws IOException {
    String text = Files.readString(json);
    String edited = text.replaceFirst(there, instead);
    assertNotEquals(text, edited);
    ObjectNode root = (ObjectNode) new ObjectMapper().readTree(edited);
    Seal.seal(root.has("provenance") ? (ObjectNode) root.get("provenance") : root);
    Files.writeString(json, root.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"7.9", "7.0", "\"7\"", "true", "null"})
  void aSeedThatIsNoWholeNumberIsRefused(String seed) throws IOException {
    Path file = file("table.csv", "--seed", "7");
    Path sidecar = TableOutput.sidecar(file);
    edit(sidecar, "\"seed\" : 7", "\"seed\" : " + seed);
    reproduce(file)
        .refuses(sidecar + " is damaged: not a provenance: 'seed' is not what belongs there");
  }

  @Test
  void aChangedDataFileIsNamed() throws IOException {
    Path data = Files.writeString(folder.resolve("data.csv"), "1\n2\n");
    Path file = file("table.csv", "--set", "spread=@" + data);
    reproduce(file).exits(0);
    Files.writeString(data, "1\n3\n");
    reproduce(file)
        .exits(Exit.NOT_REPRODUCED)
        .prints("not reproduced: the data file " + data + " has changed since " + file);
    Files.delete(data);
    reproduce(file).exits(Exit.NOT_REPRODUCED).prints("which cannot be read");
  }

  @Test
  void whatLemmataDidNotWriteIsRefused() throws IOException {
    Path file = folder.resolve("other.csv");
    reproduce(file).refuses("there is no file " + file);
    Files.writeString(file, "a,b\n1,2\n");
    reproduce(file)
        .refuses(file + " has no other.csv.provenance.json beside it, so its origin is unknown");
    Files.writeString(TableOutput.sidecar(file), "{}");
    assertTrue(reproduce(file).exits(Exit.USAGE).err().contains("is damaged"));
    Files.writeString(file, "{\"columns\": [], \"rows\": []}");
    reproduce(file).refuses(file + " does not say where it came from");
  }

  @Test
  void aStudyThatIsGoneIsNamed() throws IOException {
    Path file = file("table.json");
    edit(file, "toy.line", "toy.gone");
    reproduce(file)
        .refuses(file + " comes from the study 'toy.gone', which this version does not have");
  }

  private Path file(String name, String... more) {
    Path file = folder.resolve(name);
    String[] args = new String[more.length + 4];
    args[0] = "run";
    args[1] = "toy.line";
    args[2] = "--out";
    args[3] = file.toString();
    System.arraycopy(more, 0, args, 4, more.length);
    Ran.command(folder.resolve("cache"), args).exits(0);
    return file;
  }

  private Ran reproduce(Path file) {
    return Ran.command(folder.resolve("cache"), "reproduce", file.toString());
  }
}
