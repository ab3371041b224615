package org.lemmata.study.away;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lemmata.study.file.ForeignFile;
import org.lemmata.study.file.NameWithin;
import org.lemmata.study.file.UnreadableFile;
import org.lemmata.study.param.DataFile;
import org.lemmata.study.param.DataFolder;
import org.lemmata.study.param.InvalidParameter;
import org.lemmata.study.param.ParameterSpec;
import org.lemmata.study.run.Piece;
import org.lemmata.study.table.Hashes;

/** The files of the user's that pieces name: their bytes go along, each once. */
public final class Luggage {

  /** The name of what is a file and no folder. */
  private static final String FILE = "";

  private Luggage() {}

  static Map<String, String> fingerprints(Piece piece) {
    Map<String, String> fingerprints = new LinkedHashMap<>();
    files(piece).forEach(file -> fingerprints.put(file.path(), file.sha256()));
    return fingerprints;
  }

  private static List<DataFile> files(Piece piece) {
    return piece instanceof Piece.Point<?> point ? files(point) : List.of();
  }

  private static <P extends Record> List<DataFile> files(Piece.Point<P> point) {
    return ParameterSpec.of(point.study().parameters()).files(point.parameters());
  }

  /**
   * Reads the files that pieces name.
   *
   * @return by SHA-256, the bytes of each file of a folder by its name, of a file alone by no name
   * @throws InvalidParameter if one has changed since its parameter was read
   */
  public static Map<String, SortedMap<String, byte[]>> of(List<? extends Piece> pieces) {
    Map<String, SortedMap<String, byte[]>> packed = new TreeMap<>();
    for (Piece piece : pieces) {
      for (DataFile file : files(piece)) {
        packed.computeIfAbsent(file.sha256(), hash -> read(file));
      }
    }
    return packed;
  }

  private static SortedMap<String, byte[]> read(DataFile file) {
    Path path = Path.of(file.path());
    if (Files.isDirectory(path)) {
      DataFolder folder = DataFolder.read(file.path(), file.path());
      if (folder.file().equals(file)) {
        return new TreeMap<>(folder.files());
      }
    } else {
      try {
        byte[] bytes = ForeignFile.read(path, ForeignFile.LARGEST_DATA);
        if (Hashes.sha256(bytes).equals(file.sha256())) {
          return new TreeMap<>(Map.of(FILE, bytes));
        }
      } catch (UnreadableFile e) {
        // It could be read a moment ago: it has changed, too.
      }
    }
    throw new InvalidParameter(file.path(), "@" + file.path(), "left alone while it is used");
  }

  /**
   * Writes what was read to a path that is free.
   *
   * @param to an absolute path
   * @throws InvalidPathException if a name is none here, or that of something else: what is a
   *     letter on one system separates folders on another
   */
  static void unpack(SortedMap<String, byte[]> packed, Path to) throws IOException {
    if (packed.containsKey(FILE)) {
      Files.write(to, packed.get(FILE), StandardOpenOption.CREATE_NEW);
      return;
    }
    for (Map.Entry<String, byte[]> file : packed.entrySet()) {
      Path place = within(to, file.getKey());
      Files.createDirectories(place.getParent());
      try {
        Files.write(place, file.getValue(), StandardOpenOption.CREATE_NEW);
      } catch (FileAlreadyExistsException e) {
        throw new InvalidPathException(file.getKey(), "It is the name of another file there");
      }
    }
  }

  private static Path within(Path folder, String name) {
    Path place = folder.resolve(name).normalize();
    if (!place.startsWith(folder) || !NameWithin.of(folder, place).equals(name)) {
      throw new InvalidPathException(name, "It leads elsewhere there");
    }
    return place;
  }
}
