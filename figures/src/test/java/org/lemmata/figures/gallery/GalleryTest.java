package org.lemmata.figures.gallery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.figures.draw.FigureData;
import org.lemmata.study.Paper;
import org.lemmata.study.Papers;
import org.lemmata.study.Run;
import org.lemmata.study.Scale;
import org.lemmata.study.Study;
import org.lemmata.study.UnknownName;
import org.lemmata.study.claim.Claim;
import org.lemmata.study.figure.Axis;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.figure.Input;
import org.lemmata.study.figure.Layer;
import org.lemmata.study.figure.Panel;
import org.lemmata.study.param.Param;
import org.lemmata.study.run.Runner;
import org.lemmata.study.run.UnwritableOutput;
import org.lemmata.study.table.Column;
import org.lemmata.study.table.Hashes;
import org.lemmata.study.table.Table;

class GalleryTest {

  private static final Papers PAPERS = new Papers(List.of(new OnePaper()));

  @TempDir Path folder;

  private Gallery gallery(boolean overwrite) {
    return new Gallery(folder, overwrite, Scale.QUICK, 7);
  }

  private static FigureData data(String study, Scale scale) {
    Figure figure =
        Figure.of("one.fig-powers", "Powers & <roots>")
            .caption("Powers of two; computed here.")
            .source("ours")
            .inputs(Input.of("powers", study).set("count", "4", "8", "16").sweep("base", "2", "3"))
            .panel(
                Panel.of("", Axis.linear("k"), Axis.log("power"))
                    .with(Layer.line("k", "power").from("powers").by("base").label("{}")))
            .build();
    return FigureData.compute(figure, scale, PAPERS, Runner.plain(), 7);
  }

  @Test
  void runsInputsAtTheScale() {
    assertEquals(8, data("one.powers", Scale.QUICK).tables().get("powers").size());
    assertEquals(16, data("one.powers", Scale.STANDARD).tables().get("powers").size());
    String message =
        assertThrows(UnknownName.class, () -> data("one.power", Scale.QUICK)).getMessage();
    assertTrue(message.contains("did you mean 'one.powers'?"), message);
  }

  @Test
  void writesEveryFormAndARecordOfThem() throws IOException {
    FigureData data = data("one.powers", Scale.QUICK);
    Gallery gallery = gallery(false);
    List<Path> files = gallery.write(data);
    assertEquals(6, files.size());
    FigureRecord record =
        FigureRecord.read(Files.readString(folder.resolve("one.fig-powers.provenance.json")));
    assertEquals(Scale.QUICK, record.scale());
    assertEquals(7, record.inputs().get("powers").seed());
    assertEquals(List.of("2", "3"), record.inputs().get("powers").sweep().get("base"));
    assertEquals(5, record.files().size());
    for (String name : record.files().keySet()) {
      assertEquals(
          Hashes.sha256(Files.readAllBytes(folder.resolve(name))), record.files().get(name));
    }
  }

  @Test
  void whatAnEarlierStartLeftIsNoObstacle() throws IOException {
    FigureData data = data("one.powers", Scale.QUICK);
    List<Figure> figures = List.of(data.figure());
    List<Path> files = gallery(false).write(data);
    gallery(false).index(List.of(data), Map.of());
    Map<Path, byte[]> whole = new HashMap<>();
    for (Path file : files) {
      whole.put(file, Files.readAllBytes(file));
    }
    gallery(false).check(figures, List.of());
    for (Path missing : List.of(files.get(1), files.get(3))) {
      Files.delete(missing);
    }
    gallery(false).check(figures, List.of());
    gallery(false).write(data("one.powers", Scale.QUICK));
    gallery(false).index(List.of(data), Map.of());
    for (Path file : files) {
      assertArrayEquals(whole.get(file), Files.readAllBytes(file), file.toString());
    }
  }

  @Test
  void whatIsOfAnotherScaleSeedOrHandNeedsPermission() throws IOException {
    FigureData data = data("one.powers", Scale.QUICK);
    List<Figure> figures = List.of(data.figure());
    List<Path> files = gallery(false).write(data);
    for (Gallery other :
        List.of(
            new Gallery(folder, false, Scale.QUICK, 8),
            new Gallery(folder, false, Scale.STANDARD, 7))) {
      assertThrows(UnwritableOutput.class, () -> other.check(figures, List.of()));
    }
    FigureData standard = data("one.powers", Scale.STANDARD);
    byte[] svg = Files.readAllBytes(files.get(0));
    assertThrows(
        UnwritableOutput.class,
        () -> new Gallery(folder, false, Scale.STANDARD, 7).write(standard));
    assertArrayEquals(svg, Files.readAllBytes(files.get(0)));
    Files.writeString(files.get(3), "mine");
    assertEquals(
        files.get(3) + " exists; add --overwrite to replace it",
        assertThrows(UnwritableOutput.class, () -> gallery(false).check(figures, List.of()))
            .getMessage());
    assertThrows(UnwritableOutput.class, () -> gallery(false).write(data));
    assertEquals("mine", Files.readString(files.get(3)));
    gallery(true).check(figures, List.of());
    gallery(true).write(data);
    assertFalse(Files.readString(files.get(3)).equals("mine"));
  }

  @Test
  void aPageThatWasChangedNeedsPermission() throws IOException {
    FigureData data = data("one.powers", Scale.QUICK);
    List<Figure> figures = List.of(data.figure());
    Path page = gallery(false).index(List.of(data), Map.of());
    gallery(false).check(figures, List.of());
    assertThrows(UnwritableOutput.class, () -> gallery(false).check(List.of(), List.of()));
    Files.writeString(page, Files.readString(page).replace("Figures", "My figures"));
    assertThrows(UnwritableOutput.class, () -> gallery(false).check(figures, List.of()));
  }

  @Test
  void indexShowsEveryFigureAndNamesWhatIsLeftOut() throws IOException {
    FigureData data = data("one.powers", Scale.QUICK);
    Figure large =
        Figure.of("one.fig-large", "A large one")
            .caption("c")
            .source("s")
            .panel(data.figure().panels().get(0))
            .from(Scale.FULL)
            .build();
    Map<Figure, String> leftOut = Map.of(large, "Needs more & more.");
    String page = Files.readString(gallery(false).index(List.of(data), leftOut));
    assertTrue(page.contains("src=\"one.fig-powers.svg\" alt=\"Powers &amp; &lt;roots&gt;."), page);
    assertTrue(page.contains("lemmata run one.powers --set count=4 --sweep base=2,3 --seed 7"));
    assertTrue(page.contains("A large one. Needs more &amp; more."));
    assertFalse(page.contains("http"));
  }

  /** Parameters of {@link Powers}. */
  record PowersOf(
      @Param(value = "base", byDefault = "2") double base,
      @Param(value = "count", byDefault = "3") int count) {}

  private static final class Powers implements Study<PowersOf> {

    @Override
    public String id() {
      return "one.powers";
    }

    @Override
    public String title() {
      return "Powers";
    }

    @Override
    public String description() {
      return "Powers of a number.";
    }

    @Override
    public Class<PowersOf> parameters() {
      return PowersOf.class;
    }

    @Override
    public List<Column> columns() {
      return List.of(Column.whole("k", "exponent"), Column.real("power", "base to the k"));
    }

    @Override
    public Table run(PowersOf parameters, Run run) {
      Table.Builder table = Table.with(columns());
      double power = 1;
      for (int k = 0; k < parameters.count(); k++) {
        table.row(k, power);
        power *= parameters.base();
      }
      return table.build();
    }
  }

  private static final class OnePaper implements Paper {

    @Override
    public String id() {
      return "one";
    }

    @Override
    public String title() {
      return "One";
    }

    @Override
    public List<String> authors() {
      return List.of("Nobody");
    }

    @Override
    public int year() {
      return 2024;
    }

    @Override
    public String venue() {
      return "nowhere";
    }

    @Override
    public Optional<String> arxiv() {
      return Optional.empty();
    }

    @Override
    public String summary() {
      return "Powers.";
    }

    @Override
    public List<Study<?>> studies() {
      return List.of(new Powers());
    }

    @Override
    public List<Claim> claims() {
      return List.of();
    }

    @Override
    public List<Figure> figures() {
      return List.of();
    }
  }
}
