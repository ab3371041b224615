package org.lemmata.figures.gallery;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lemmata.figures.draw.Drawing;
import org.lemmata.figures.draw.FigureData;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.run.OutputFile;
import org.lemmata.study.table.Hashes;
import org.lemmata.study.table.Provenance;

/**
 * A folder of figures. Each has {@code ID.svg}, {@code ID.pdf}, {@code ID.png}, {@code ID.csv} with
 * the numbers shown, {@code ID.txt} with the caption and {@code ID.provenance.json}; {@code
 * index.html} shows them all. Only whole files appear.
 *
 * @param folder where; made when needed
 * @param overwrite whether files there may be replaced
 */
public record Gallery(Path folder, boolean overwrite) {

  private static final List<String> FORMS =
      List.of("svg", "pdf", "png", "csv", "txt", "provenance.json");

  /**
   * Refuses a folder that cannot take these figures, before any work is done.
   *
   * @throws org.lemmata.study.run.UnwritableOutput if a file exists and may not be replaced, or the
   *     folder cannot be written
   */
  public void check(List<Figure> figures) {
    for (Figure figure : figures) {
      FORMS.forEach(form -> OutputFile.check(file(figure, form), overwrite));
    }
  }

  /**
   * Writes every form of one figure.
   *
   * @return the files
   * @throws IllegalArgumentException if a layer names an input or a column that is unknown
   */
  public List<Path> write(FigureData data) {
    check(List.of(data.figure()));
    Drawing drawing = data.drawing();
    Map<String, byte[]> contents = new LinkedHashMap<>();
    contents.put("svg", utf8(drawing.svg()));
    contents.put("pdf", drawing.pdf());
    contents.put("png", drawing.png());
    contents.put("csv", utf8(drawing.csv()));
    contents.put("txt", utf8(drawing.text()));
    Map<String, String> hashes = new LinkedHashMap<>();
    contents.forEach(
        (form, bytes) -> hashes.put(data.figure().id() + "." + form, Hashes.sha256(bytes)));
    contents.put("provenance.json", utf8(record(data, hashes).write()));
    List<Path> files = new ArrayList<>();
    contents.forEach(
        (form, bytes) -> {
          Path file = file(data.figure(), form);
          OutputFile.write(file, bytes);
          files.add(file);
        });
    return files;
  }

  /**
   * Writes the page that shows figures, whose files are written by {@link #write}.
   *
   * @param drawn in this order
   * @param leftOut figures that are not drawn, each with a sentence that says why; they are listed
   * @return the page
   */
  public Path index(List<FigureData> drawn, Map<Figure, String> leftOut) {
    Path page = folder.resolve("index.html");
    OutputFile.write(page, new IndexPage(drawn, leftOut).html());
    return page;
  }

  private static FigureRecord record(FigureData data, Map<String, String> hashes) {
    Map<String, Provenance> inputs = new LinkedHashMap<>();
    data.tables()
        .forEach(
            (name, table) ->
                table.provenance().ifPresent(provenance -> inputs.put(name, provenance)));
    Map<String, FigureRecord.Quoted> published = new LinkedHashMap<>();
    data.figure()
        .published()
        .forEach(values -> published.put(values.name(), FigureRecord.Quoted.of(values)));
    return new FigureRecord(data.figure().id(), data.scale(), inputs, published, hashes);
  }

  private Path file(Figure figure, String form) {
    return folder.resolve(figure.id() + "." + form);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
