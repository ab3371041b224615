package org.lemmata.study.run;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads off a compiled class which classes it names (Java Virtual Machine Specification, section
 * 4.4).
 */
final class ClassFile {

  private static final int MAGIC = 0xCAFEBABE;

  private ClassFile() {}

  /**
   * The binary names, with slashes, of the classes in a constant pool, the class itself included.
   *
   * @param bytes a class file
   */
  static Set<String> names(byte[] bytes) {
    try {
      return names(new DataInputStream(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException("not a class file", e);
    }
  }

  private static Set<String> names(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("no magic number");
    }
    in.readInt();
    int size = in.readUnsignedShort();
    String[] texts = new String[size];
    int[] classes = new int[size];
    for (int i = 1; i < size; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> texts[i] = in.readUTF();
        case 7 -> classes[i] = in.readUnsignedShort();
        case 8, 16, 19, 20 -> in.readUnsignedShort();
        case 15 -> in.skipNBytes(3);
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.readInt();
        case 5, 6 -> {
          in.readLong();
          // A long or a double takes two entries.
          i++;
        }
        default -> throw new IOException("constant pool tag " + tag);
      }
    }
    Set<String> names = new TreeSet<>();
    for (int index : classes) {
      if (index > 0) {
        names.add(element(texts[index]));
      }
    }
    return names;
  }

  /** The class of an array's elements; empty for numbers. */
  private static String element(String name) {
    if (!name.startsWith("[")) {
      return name;
    }
    return name.endsWith(";") ? name.substring(name.indexOf('L') + 1, name.length() - 1) : "";
  }
}
