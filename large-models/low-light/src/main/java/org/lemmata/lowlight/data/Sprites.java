package org.lemmata.lowlight.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lemmata.lowlight.scene.Outline;
import org.lemmata.lowlight.scene.Stock;
import org.lemmata.study.param.DataFile;
import org.lemmata.study.param.DataFolder;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.UserData;

/**
 * A parameter that is the word {@code shapes}, or {@code @FOLDER} with the IDX files of
 * Fashion-MNIST: {@code NAME-images-idx3-ubyte} and {@code NAME-labels-idx1-ubyte}, each with
 * {@code .gz} or without. Immutable.
 */
public final class Sprites extends UserData {

  private static final String SHAPES = "shapes";
  private static final String IMAGES = "-images-idx3-ubyte";
  private static final String LABELS = "-labels-idx1-ubyte";
  private static final String PACKED = ".gz";
  private static final String LEGAL =
      SHAPES + " or @FOLDER with the IDX files of Fashion-MNIST, images and labels";

  /** Every so many are for tests. */
  private static final int FIFTH = 5;

  private final List<Sprite> all;

  private Sprites(DataFile folder, List<Sprite> all) {
    super(SHAPES, folder);
    this.all = List.copyOf(all);
  }

  /** The outlines that are part of the program. */
  public static Sprites shapes() {
    return new Sprites(null, List.of());
  }

  /**
   * Reads the word or the folder.
   *
   * @throws InvalidParameter if it is neither, or the folder cannot be read, has hardly any images,
   *     or files that are not of the format or do not fit together
   */
  public static Sprites parse(String name, String value) {
    Optional<String> path = path(name, value, SHAPES, LEGAL);
    if (path.isEmpty()) {
      return shapes();
    }
    DataFolder folder = DataFolder.read(name, path.get());
    Refusals refusals = new Refusals(name, value, LEGAL);
    List<Sprite> all = new ArrayList<>();
    for (String file : folder.files().keySet()) {
      if (file.endsWith(IMAGES) || file.endsWith(IMAGES + PACKED)) {
        all.addAll(sprites(file, folder.files(), refusals));
      }
    }
    if (all.size() < FIFTH) {
      throw refusals.because("there are " + all.size() + " images, and 5 are needed");
    }
    return new Sprites(folder.file(), all);
  }

  private static List<Sprite> sprites(String file, Map<String, byte[]> files, Refusals refusals) {
    IdxFile images = idx(file, files, 3, refusals);
    String plain = file.replace(PACKED, "").replace(IMAGES, LABELS);
    String labelFile = files.containsKey(plain) ? plain : plain + PACKED;
    if (!files.containsKey(labelFile)) {
      throw refusals.because("there are no labels " + plain);
    }
    IdxFile labels = idx(labelFile, files, 1, refusals);
    int count = images.sides().get(0);
    int side = images.sides().get(1);
    if (side != images.sides().get(2)) {
      throw refusals.because(file + " has images that are not square");
    }
    if (count != labels.sides().get(0)) {
      throw refusals.because(
          "%s has %d images, and %s has %d labels"
              .formatted(file, count, labelFile, labels.sides().get(0)));
    }
    List<Sprite> sprites = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sprites.add(Sprite.of(labels.bytes()[i] & 0xFF, images.bytes(), i * side * side, side));
    }
    return sprites;
  }

  private static IdxFile idx(String file, Map<String, byte[]> files, int sides, Refusals refusals) {
    return IdxFile.read(files.get(file))
        .filter(idx -> idx.sides().size() == sides)
        .orElseThrow(
            () ->
                refusals.because(
                    "%s is no IDX file of bytes with %d side%s"
                        .formatted(file, sides, sides == 1 ? "" : "s")));
  }

  /** How many classes there are: one more than the largest label. */
  public int kinds() {
    return all.stream().mapToInt(sprite -> sprite.kind() + 1).max().orElse(Outline.COUNT);
  }

  /**
   * Objects for scenes.
   *
   * @param tests whether for tests: no sprite is both in a test and trained on
   */
  public Stock stock(boolean tests) {
    if (all.isEmpty()) {
      return Stock.OUTLINES;
    }
    List<Sprite> part = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      boolean forTests = i % FIFTH == 0;
      if (forTests == tests) {
        part.add(all.get(i));
      }
    }
    return random -> part.get(random.nextInt(part.size()));
  }
}
