package org.lemmata.toy;

import java.util.Arrays;
import java.util.Optional;
import org.lemmata.study.param.DataFile;
import org.lemmata.study.param.DoubleList;
import org.lemmata.study.param.FromFile;
import org.lemmata.study.param.InvalidParameter;

/** Positive numbers, from a list or a file. */
record Spread(DoubleList values, Optional<DataFile> file) implements FromFile {

  static Spread parse(String name, String text) {
    if (text.startsWith("@")) {
      DataFile.Rows read = DataFile.read(name, text.substring(1));
      double[] first = read.rows().stream().mapToDouble(row -> row[0]).toArray();
      return new Spread(DoubleList.of(first), Optional.of(read.file()));
    }
    DoubleList list = DoubleList.parse(name, text);
    if (Arrays.stream(list.values()).anyMatch(value -> value <= 0)) {
      throw new InvalidParameter(name, text, "positive numbers separated by colons");
    }
    return new Spread(list, Optional.empty());
  }

  @Override
  public String toString() {
    return file.map(data -> "@" + data.path()).orElse(values.toString());
  }
}
