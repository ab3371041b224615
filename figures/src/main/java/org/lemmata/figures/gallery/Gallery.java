package org.lemmata.figures.gallery;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lemmata.figures.draw.Drawing;
import org.lemmata.figures.draw.FigureData;
import org.lemmata.study.Scale;
import org.lemmata.study.figure.Figure;
import org.lemmata.study.run.Part;
import org.lemmata.study.run.Publisher;
import org.lemmata.study.run.Replaceable;
import org.lemmata.study.run.Target;
import org.lemmata.study.table.Hashes;
import org.lemmata.study.table.Provenance;

/**
 * A folder of figures. Each has {@code ID.svg}, {@code ID.pdf}, {@code ID.png}, {@code ID.csv} with
 * the numbers shown, {@code ID.txt} with the caption and {@code ID.provenance.json}; {@code
 * index.html} shows them all. The files of a figure appear together. Files that an earlier start of
 * the same command left are no obstacle, so that one that was killed can be started again.
 */
public final class Gallery {

  private static final List<String> FORMS = List.of("svg", "pdf", "png", "csv", "txt");
  private static final String RECORD = "provenance.json";
  private static final String INDEX = "index.html";

  private final Target.Folder folder;
  private final Publisher publisher;
  private final Scale scale;
  private final long seed;

  /**
   * A folder to be written to.
   *
   * @param folder where; made when needed
   * @param overwrite whether files of others and of other figures there may be replaced
   * @param scale the scale of the figures
   * @param seed the seed of the figures
   * @throws org.lemmata.study.run.UnwritableOutput if a link on the way leads nowhere
   */
  public Gallery(Path folder, boolean overwrite, Scale scale, long seed) {
    this.folder = Target.Folder.of(folder);
    this.publisher = new Publisher(overwrite);
    this.scale = scale;
    this.seed = seed;
  }

  /**
   * Refuses a folder that cannot take these figures, before any work is done.
   *
   * @param figures those to be drawn
   * @param leftOut those that are only named
   * @throws org.lemmata.study.run.UnwritableOutput if a file exists and may not be replaced, or the
   *     folder cannot be written
   */
  public void check(List<Figure> figures, List<Figure> leftOut) {
    for (Figure figure : figures) {
      EarlierFigure earlier = new EarlierFigure(figure, scale, seed);
      Target record = file(figure, RECORD);
      for (String form : FORMS) {
        publisher.check(
            file(figure, form), Replaceable.bytes(earlier.isFile(record, name(figure, form))));
      }
      publisher.check(record, Replaceable.bytes(earlier::isRecord));
    }
    publisher.check(folder.file(INDEX), Replaceable.bytes(mark(figures, leftOut)::isOn));
  }

  /**
   * Writes every form of one figure.
   *
   * @return the files, as their names were asked for
   * @throws IllegalArgumentException if a layer names an input or a column that is unknown
   * @throws org.lemmata.study.run.UnwritableOutput if they cannot be written, or others are there
   */
  public List<Path> write(FigureData data) {
    Figure figure = data.figure();
    Drawing drawing = data.drawing();
    Map<String, byte[]> contents = new LinkedHashMap<>();
    contents.put("svg", utf8(drawing.svg()));
    contents.put("pdf", drawing.pdf());
    contents.put("png", drawing.png());
    contents.put("csv", utf8(drawing.csv()));
    contents.put("txt", utf8(drawing.text()));
    Map<String, String> hashes = new LinkedHashMap<>();
    List<Part> parts = new ArrayList<>();
    contents.forEach(
        (form, bytes) -> {
          hashes.put(name(figure, form), Hashes.sha256(bytes));
          parts.add(Part.of(file(figure, form), bytes));
        });
    parts.add(
        Part.of(file(figure, RECORD), record(data, hashes).write())
            .replacing(Replaceable.bytes(new EarlierFigure(figure, scale, seed)::isRecord))
            .asRecord());
    publisher.publish(parts);
    return parts.stream().map(part -> part.target().asked()).toList();
  }

  /**
   * Writes the page that shows figures, whose files are written by {@link #write}.
   *
   * @param drawn in this order
   * @param leftOut figures that are not drawn, each with a sentence that says why; they are listed
   * @return the page
   */
  public Path index(List<FigureData> drawn, Map<Figure, String> leftOut) {
    Target page = folder.file(INDEX);
    List<Figure> figures = drawn.stream().map(FigureData::figure).toList();
    IndexMark mark = mark(figures, leftOut.keySet());
    publisher.publish(
        List.of(
            Part.of(page, mark.on(new IndexPage(drawn, leftOut).html()))
                .replacing(Replaceable.bytes(mark::isOn))));
    return page.asked();
  }

  private IndexMark mark(List<Figure> figures, Collection<Figure> leftOut) {
    return new IndexMark(
        Stream.concat(figures.stream(), leftOut.stream()).map(Figure::id).toList(), scale, seed);
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

  private Target file(Figure figure, String form) {
    return folder.file(name(figure, form));
  }

  private static String name(Figure figure, String form) {
    return figure.id() + "." + form;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
