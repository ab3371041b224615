package org.lemmata.lowlight.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Files are made byte by byte, after the definition of the format. */
class ExifTest {

  private static final int APP0 = 0xE0;
  private static final int APP1 = 0xE1;
  private static final int SCAN = 0xDA;
  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final byte[] START = {(byte) 0xFF, (byte) 0xD8};

  /** Tags with an orientation, the lowest byte first. */
  static byte[] littleEndian(int orientation) {
    return tags(ByteOrder.LITTLE_ENDIAN, SHORT, orientation);
  }

  /** A list of two tags, the orientation after another one, 2 bytes behind the head. */
  private static byte[] tags(ByteOrder order, int type, int orientation) {
    ByteBuffer tags = ByteBuffer.allocate(10 + 2 + 2 * 12 + 4).order(order);
    tags.put((order == ByteOrder.BIG_ENDIAN ? "MM" : "II").getBytes(StandardCharsets.US_ASCII));
    tags.putShort((short) 42).putInt(10).putShort((short) 0).putShort((short) 2);
    tags.putShort((short) 0x0100).putShort((short) LONG).putInt(1).putInt(0x01120003);
    tags.putShort((short) 0x0112).putShort((short) type).putInt(1);
    if (type == SHORT) {
      tags.putShort((short) orientation);
    } else {
      tags.putInt(orientation);
    }
    return tags.array();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] segment(int marker, byte[] content) {
    ByteBuffer segment = ByteBuffer.allocate(4 + content.length);
    segment.put((byte) 0xFF).put((byte) marker).putShort((short) (2 + content.length));
    return segment.put(content).array();
  }

  private static byte[] exif(byte[] tags) {
    return segment(APP1, joined("Exif\0\0".getBytes(StandardCharsets.US_ASCII), tags));
  }

  /** A JPEG with tags before everything else that is in it. */
  static byte[] noted(byte[] jpeg, byte[] tags) {
    return joined(START, exif(tags), Arrays.copyOfRange(jpeg, START.length, jpeg.length));
  }

  private static void assertUpright(byte[] file) {
    assertEquals(Orientation.UPRIGHT, Exif.orientation(file));
  }

  @Test
  void bothByteOrders() {
    for (int number = 1; number <= Orientation.MOST; number++) {
      for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
        byte[] file = noted(START, tags(order, SHORT, number));
        assertEquals(Orientation.of(number), Exif.orientation(file), order + " " + number);
      }
    }
  }

  @Test
  void otherSegmentsAndFillBytesStandBefore() {
    byte[] other = "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII);
    byte[] fill = {(byte) 0xFF, (byte) 0xFF};
    byte[] file =
        joined(
            START,
            segment(APP0, new byte[14]),
            segment(APP1, other),
            segment(APP1, new byte[0]),
            fill,
            exif(littleEndian(6)));
    assertEquals(Orientation.of(6), Exif.orientation(file));
  }

  @Test
  void whatIsNotNotedLegallyIsUpright() {
    assertUpright(new byte[0]);
    assertUpright("no image".getBytes(StandardCharsets.UTF_8));
    assertUpright(START);
    assertUpright(noted(START, littleEndian(0)));
    assertUpright(noted(START, littleEndian(9)));
    assertUpright(noted(START, tags(ByteOrder.BIG_ENDIAN, LONG, 6)));
    assertUpright(joined(exif(littleEndian(6))));
    // What comes after the beginning of the image itself is no segment.
    assertUpright(joined(START, segment(SCAN, new byte[10]), exif(littleEndian(6))));
    byte[] elsewhere = littleEndian(6);
    elsewhere[0] = 'X';
    assertUpright(noted(START, elsewhere));
    byte[] other = littleEndian(6);
    other[2] = 43;
    assertUpright(noted(START, other));
    for (int list : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 39}) {
      byte[] away = littleEndian(6);
      ByteBuffer.wrap(away).order(ByteOrder.LITTLE_ENDIAN).putInt(4, list);
      assertUpright(noted(START, away));
    }
  }

  /** The tag ends where its number does; what is behind it may be missing. */
  @Test
  void aFileThatIsCutOffIsUpright() {
    byte[] file = noted(START, littleEndian(6));
    for (int length = 0; length < file.length; length++) {
      assertUpright(Arrays.copyOf(file, length));
    }
    byte[] tags = littleEndian(6);
    for (int length = 0; length < 36; length++) {
      assertUpright(noted(START, Arrays.copyOf(tags, length)));
    }
    assertEquals(Orientation.of(6), Exif.orientation(noted(START, Arrays.copyOf(tags, 36))));
  }

  @Test
  void anOrientationHasANumberFromOneToEight() {
    assertThrows(IllegalArgumentException.class, () -> Orientation.of(0));
    assertThrows(IllegalArgumentException.class, () -> Orientation.of(9));
  }
}
