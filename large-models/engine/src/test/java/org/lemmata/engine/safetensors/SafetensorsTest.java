package org.lemmata.engine.safetensors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The published format, byte by byte, and what of it is refused. */
class SafetensorsTest {

  @TempDir Path folder;

  private Path file(long length, String header, byte... content) throws IOException {
    Path file = folder.resolve("file.safetensors");
    byte[] json = header.getBytes(StandardCharsets.UTF_8);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(length).array());
      out.write(json);
      out.write(content);
    }
    return file;
  }

  private SafetensorsFile open(String header, byte... content) throws IOException {
    return SafetensorsFile.open(
        file(header.getBytes(StandardCharsets.UTF_8).length, header, content));
  }

  private void assertRefused(String part, String header, byte... content) {
    MalformedFile refused = assertThrows(MalformedFile.class, () -> open(header, content), header);
    assertTrue(refused.getMessage().contains(part), refused.getMessage());
  }

  private static String array(String name, String dtype, String shape, String offsets) {
    return "\"%s\":{\"dtype\":\"%s\",\"shape\":%s,\"data_offsets\":%s}"
        .formatted(name, dtype, shape, offsets);
  }

  @Test
  void aFileOfTheFormatIsRead() throws IOException {
    String header =
        "{\"__metadata__\":{\"made\":\"by hand\"},"
            + array("b", "F32", "[1,2]", "[2,10]")
            + ","
            + array("a", "BF16", "[]", "[0,2]")
            + ","
            + array("none", "F32", "[0,3]", "[10,10]")
            + ","
            + array("h", "F16", "[2]", "[10,14]")
            + "}  ";
    // Little-endian: BF16 −1 = BF80; floats 1 = 3F800000 and −2 = C0000000; halves 3C01 and 8001.
    SafetensorsFile file =
        open(header, bytes(0x80, 0xbf, 0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0, 1, 0x3c, 1, 0x80));
    assertEquals(Map.of("made", "by hand"), file.metadata());
    assertEquals(List.of("a", "b", "none", "h"), List.copyOf(file.entries().keySet()));
    assertEquals(new Entry(Dtype.F32, List.of(1L, 2L), 2, 10), file.entries().get("b"));
    assertArrayEquals(new float[] {-1}, file.floats("a"));
    assertArrayEquals(new float[] {1, -2}, file.floats("b"));
    assertArrayEquals(new float[0], file.floats("none"));
    // The half after 1 is 1 + 2⁻¹⁰; the smallest of all is 2⁻²⁴.
    assertArrayEquals(new float[] {1 + 0x1p-10f, -0x1p-24f}, file.floats("h"));
    assertThrows(IllegalArgumentException.class, () -> file.floats("c"));
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  @Test
  void whatIsWrittenIsTheFormatByteByByte() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new SafetensorsWriter()
        .add("w", new float[] {1, -2}, 2, 1)
        .add("b", new float[] {0.5f})
        .metadata("format", "pt")
        .write(out);
    String header =
        "{\"__metadata__\":{\"format\":\"pt\"},"
            + array("b", "F32", "[]", "[0,4]")
            + ","
            + array("w", "F32", "[2,1]", "[4,12]")
            + "}";
    int padded = (header.length() + 7) / 8 * 8;
    byte[] all = out.toByteArray();
    assertEquals(8 + padded + 12, all.length);
    assertEquals(padded, ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN).getLong());
    assertEquals(
        header + " ".repeat(padded - header.length()),
        new String(all, 8, padded, StandardCharsets.UTF_8));
    assertArrayEquals(
        bytes(0, 0, 0, 0x3f, 0, 0, 0x80, 0x3f, 0, 0, 0, 0xc0),
        Arrays.copyOfRange(all, 8 + padded, all.length));
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException {
    Path file = folder.resolve("again.safetensors");
    float[] large = new float[100_000];
    for (int i = 0; i < large.length; i++) {
      large[i] = i * 0.37f;
    }
    large[3] = Float.NaN;
    try (OutputStream out = Files.newOutputStream(file)) {
      new SafetensorsWriter().add("größe", large, 100, 1000).add("x", new float[0], 0).write(out);
    }
    SafetensorsFile again = SafetensorsFile.open(file);
    assertArrayEquals(large, again.floats("größe"));
    assertEquals(List.of(100L, 1000L), again.entries().get("größe").shape());
    assertEquals(0, again.floats("x").length);
    SafetensorsFile inMemory = SafetensorsFile.in(Files.readAllBytes(file));
    assertArrayEquals(large, inMemory.floats("größe"));
    assertEquals(again.entries(), inMemory.entries());
  }

  @Test
  void namesAndShapesOfWhatIsWrittenAreChecked() {
    SafetensorsWriter writer = new SafetensorsWriter().add("a", new float[4], 2, 2);
    assertThrows(IllegalArgumentException.class, () -> writer.add("a", new float[1], 1));
    assertThrows(IllegalArgumentException.class, () -> writer.add("b", new float[4], 3));
    assertThrows(IllegalArgumentException.class, () -> writer.add("b", new float[1], -1, -1));
    assertThrows(IllegalArgumentException.class, () -> writer.add("__metadata__", new float[1], 1));
    float[] none = new float[0];
    long[][] absurd = {{-5, 0}, {0, -5}, {1L << 62, 4}, {1L << 62, 4, 0}};
    for (long[] shape : absurd) {
      assertEquals(
          "'b' has 0 elements, which are not of shape " + Arrays.toString(shape),
          assertThrows(IllegalArgumentException.class, () -> writer.add("b", none, shape))
              .getMessage());
    }
    for (String half : List.of("\ud800", "x\udc00")) {
      assertThrows(IllegalArgumentException.class, () -> writer.add(half, new float[1], 1));
      assertThrows(IllegalArgumentException.class, () -> writer.metadata(half, "x"));
      assertThrows(IllegalArgumentException.class, () -> writer.metadata("x", half));
    }
    assertThrows(NullPointerException.class, () -> writer.metadata("m", null));
  }

  private static SafetensorsFile writtenAndRead(SafetensorsWriter writer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writer.write(out);
    return SafetensorsFile.in(out.toByteArray());
  }

  @Test
  void namesMayBeAsLongAsAHeader() throws IOException {
    String name = "😀".repeat(30_000);
    assertEquals(
        List.of(name),
        List.copyOf(
            writtenAndRead(new SafetensorsWriter().add(name, new float[1], 1)).entries().keySet()));
  }

  @Test
  @Tag("hostile")
  void textsMayBeAsLongAsAHeader() throws IOException {
    String text = "y".repeat(20_100_000);
    assertEquals(
        Map.of("m", text), writtenAndRead(new SafetensorsWriter().metadata("m", text)).metadata());
  }

  @Test
  @Tag("hostile")
  void aHeaderThatNobodyReadsIsNotWritten() throws IOException {
    // {"__metadata__":{"m":"…"}} has 26 bytes around the text, and each U+0001 has the six \\u0001.
    SafetensorsWriter writer = new SafetensorsWriter().metadata("m", "\1".repeat(16_666_663));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertEquals(
        "the header must have at most 100000000 bytes, not 100000008",
        assertThrows(IllegalStateException.class, () -> writer.write(out)).getMessage());
    assertEquals(0, out.size());
  }

  @Test
  void overlapsHolesAndSizesThatDoNotFitAreRefused() {
    String a = array("a", "U8", "[2]", "[0,2]");
    assertRefused(
        "'b' begins at byte 1, before",
        "{" + a + "," + array("b", "U8", "[2]", "[1,3]") + "}",
        bytes(1, 2, 3));
    assertRefused(
        "'b' begins at byte 3, after",
        "{" + a + "," + array("b", "U8", "[1]", "[3,4]") + "}",
        bytes(1, 2, 3, 4));
    assertRefused(
        "'a' begins at byte 1, after", "{" + array("a", "U8", "[1]", "[1,2]") + "}", bytes(1, 2));
    assertRefused("have 2 bytes, and the file has 3", "{" + a + "}", bytes(1, 2, 3));
    assertRefused("have 2 bytes, and the file has 1", "{" + a + "}", bytes(1));
    assertRefused("cannot have", "{" + array("a", "F32", "[2]", "[0,2]") + "}", bytes(1, 2));
    assertRefused("cannot have", "{" + array("a", "U8", "[2]", "[2,0]") + "}", bytes(1, 2));
    assertRefused(
        "too many elements", "{" + array("a", "U8", "[4294967296,4294967296]", "[0,0]") + "}");
  }

  @Test
  void whatIsNoHeaderIsRefused() {
    String a = array("a", "U8", "[1]", "[0,1]");
    assertRefused("does not begin with '{'", " {" + a + "}", bytes(1));
    assertRefused("not JSON", "{" + a, bytes(1));
    assertRefused("not JSON", "{" + a + "} x", bytes(1));
    assertRefused("Duplicate field 'a'", "{" + a + "," + a + "}", bytes(1));
    assertRefused(
        "Duplicate field 'dtype'",
        "{\"a\":{\"dtype\":\"U8\",\"dtype\":\"I8\",\"shape\":[1],\"data_offsets\":[0,1]}}",
        bytes(1));
    assertRefused("must have dtype", "{\"a\":{\"dtype\":\"U8\",\"shape\":[1]}}");
    assertRefused("must have dtype", "{\"a\":3}");
    assertRefused("'U9' is none of", "{" + array("a", "U9", "[1]", "[0,1]") + "}", bytes(1));
    assertRefused("the shape of 'a'", "{" + array("a", "U8", "[1.0]", "[0,1]") + "}", bytes(1));
    assertRefused("the shape of 'a'", "{" + array("a", "U8", "[-1]", "[0,1]") + "}", bytes(1));
    assertRefused("the shape of 'a'", "{" + array("a", "U8", "{}", "[0,1]") + "}", bytes(1));
    assertRefused("are not two", "{" + array("a", "U8", "[1]", "[0,1,2]") + "}", bytes(1));
    assertRefused("which is not text", "{\"__metadata__\":{\"n\":1}}");
    assertRefused("__metadata__ is not an object", "{\"__metadata__\":[]}");
  }

  @Test
  void lengthsThatDoNotFitAreRefused() throws IOException {
    for (long length : new long[] {3, 100_000_001, -1, Long.MAX_VALUE}) {
      Path file = file(length, "{}");
      assertThrows(MalformedFile.class, () -> SafetensorsFile.open(file), "length " + length);
    }
    Path empty = Files.createFile(folder.resolve("empty"));
    assertThrows(MalformedFile.class, () -> SafetensorsFile.open(empty));
    assertThrows(MalformedFile.class, () -> SafetensorsFile.in(new byte[7]));
  }

  @Property(tries = 500)
  void halvesAreWidenedExactly(@ForAll short half) {
    int exponent = half >> 10 & 31;
    int fraction = half & 1023;
    // The definition: (−1)^s 2^(e − 15) (1 + f/1024), and below the least exponent 2⁻¹⁴ f/1024.
    double size =
        exponent == 0
            ? Math.scalb(fraction / 1024.0, -14)
            : Math.scalb(1 + fraction / 1024.0, exponent - 15);
    float wide = Halves.widen(half);
    if (exponent == 31) {
      assertEquals(fraction != 0, Float.isNaN(wide));
      assertEquals(fraction == 0, Float.isInfinite(wide));
    } else {
      assertEquals(half < 0 ? -size : size, wide, 0);
    }
  }
}
