package org.lemmata.study.param;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lemmata.study.table.Hashes;

class DataFolderTest {

  @TempDir Path folder;

  @Test
  void holdsItsFilesByNameAndLeavesOutHiddenOnes() throws IOException {
    write("b/two.txt", "2");
    write("a/one.txt", "1");
    write("a/.hidden", "x");
    write(".git/config", "x");
    DataFolder read = DataFolder.read("data", folder.toString());
    assertEquals(List.of("a/one.txt", "b/two.txt"), List.copyOf(read.files().keySet()));
    String list =
        Hashes.sha256(utf8("1")) + "a/one.txt\0" + Hashes.sha256(utf8("2")) + "b/two.txt\0";
    assertEquals(new DataFile(folder.toString(), Hashes.sha256(utf8(list))), read.file());
  }

  @Test
  void aBackslashThatSeparatesNothingIsALetter() throws IOException {
    assumeTrue(folder.getFileSystem().getSeparator().equals("/"));
    write("b/x.txt", "1");
    write("b\\x.txt", "2");
    write("a\\..\\..\\..\\evil", "3");
    assertEquals(
        List.of("a\\..\\..\\..\\evil", "b/x.txt", "b\\x.txt"),
        List.copyOf(DataFolder.read("data", folder.toString()).files().keySet()));
  }

  @Test
  void aNameThatCannotBeReadIsRefused() throws IOException {
    write("one.txt", "1");
    // What stands for every byte that is no letter in the locale.
    write("\uFFFD/x.txt", "2");
    assertMessage("a file whose name can be read", DataFolder::read, folder.toString());
  }

  /** What is put together is copied a few times, and not once a file. */
  @Test
  void manyTextsArePutTogetherWithFewCopies() throws IOException {
    int files = 1000;
    String text = "x".repeat(4000);
    for (int i = 0; i < files; i++) {
      write("verse/" + i + ".txt", text);
    }
    write("prose/1.txt", "y");
    assumeTrue(ManagementFactory.getThreadMXBean() instanceof ThreadMXBean);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    TextFolder texts = TextFolder.parse("data", "@" + folder);
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;
    int length = files * (text.length() + 1) - 1;
    assertEquals(length, texts.texts().orElseThrow().get("verse").length());
    assertTrue(allocated < 100L * length, allocated + " bytes");
  }

  @Test
  void anotherContentOrNameIsAnotherFingerprint() throws IOException {
    write("a/one.txt", "1");
    String first = fingerprint();
    write("a/one.txt", "2");
    String content = fingerprint();
    Files.move(folder.resolve("a/one.txt"), folder.resolve("a/two.txt"));
    String name = fingerprint();
    assertNotEquals(first, content);
    assertNotEquals(content, name);
    write("a/two.txt", "1");
    Files.move(folder.resolve("a/two.txt"), folder.resolve("a/one.txt"));
    assertEquals(first, fingerprint());
  }

  @Test
  void linksAreFollowedUnlessTheyLeadBack() throws IOException {
    write("real/one.txt", "1");
    Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
    assertEquals(2, DataFolder.read("data", folder.toString()).files().size());
    Files.createSymbolicLink(folder.resolve("real/back"), folder);
    assertMessage("no link leads back", DataFolder::read, folder.toString());
  }

  @Test
  void whatIsNoFolderWithFilesIsRefusedInOneSentence() throws IOException {
    assertMessage("must be a folder that can be read", DataFolder::read, folder + "/none");
    assertMessage("must be a folder that can be read", DataFolder::read, "a\0b");
    assertMessage("must be a folder with at least one file", DataFolder::read, folder.toString());
    Path large = Files.createDirectories(folder.resolve("large"));
    for (String name : List.of("a", "b")) {
      try (var file = new java.io.RandomAccessFile(large.resolve(name).toFile(), "rw")) {
        file.setLength(40L << 20);
      }
    }
    assertMessage("must be a folder of at most 64 MiB", DataFolder::read, large.toString());
  }

  @Test
  void textsOfSubFoldersArePutTogetherInTheOrderOfTheirNames() throws IOException {
    write("verse/2.txt", "b");
    write("verse/1.txt", "\uFEFFa");
    write("prose/deep/1.txt", "c");
    TextFolder texts = TextFolder.parse("data", "@" + folder);
    assertEquals(Map.of("verse", "a\nb", "prose", "c"), texts.texts().orElseThrow());
    assertEquals("@" + folder, texts.toString());
    assertEquals(texts, TextFolder.parse("data", "@" + folder));
    assertTrue(TextFolder.parse("data", "built-in").texts().isEmpty());
  }

  @Test
  void aFolderThatIsNoCollectionOfTextsIsRefused() throws IOException {
    write("verse/1.txt", "a");
    String two = "at least two sub-folders of texts in UTF-8";
    assertMessage(two, TextFolder::parse, "@" + folder);
    assertMessage(two, TextFolder::parse, "verse");
    write("prose/1.txt", "  \n");
    assertMessage("prose/1.txt is none", TextFolder::parse, "@" + folder);
    write("prose/1.txt", "b");
    write("beside.txt", "c");
    assertMessage("beside.txt is beside them", TextFolder::parse, "@" + folder);
    Files.delete(folder.resolve("beside.txt"));
    Files.write(folder.resolve("prose/1.txt"), new byte[] {(byte) 0xC3, 'x'});
    assertMessage("prose/1.txt is none", TextFolder::parse, "@" + folder);
  }

  @Test
  void aTextFileIsReadOnceAndKnownByItsContent() throws IOException {
    write("verse.txt", "\uFEFFShall I compare thee");
    String name = "@" + folder.resolve("verse.txt");
    TextFile text = TextFile.parse("data", name);
    assertEquals("Shall I compare thee", text.text().orElseThrow());
    assertEquals(name, text.toString());
    write("verse.txt", "to a summer's day?");
    assertNotEquals(text, TextFile.parse("data", name));
    assertTrue(TextFile.parse("data", "built-in").file().isEmpty());
    assertMessage("must be built-in or @FILE", TextFile::parse, "verse");
    write("verse.txt", " ");
    assertMessage("a text in UTF-8 that is not empty", TextFile::parse, name);
    assertMessage("must be a regular file", TextFile::parse, "@" + folder);
  }

  private interface Reader {
    Object read(String parameter, String value);
  }

  private static void assertMessage(String part, Reader reader, String value) {
    String message =
        assertThrows(InvalidParameter.class, () -> reader.read("data", value)).getMessage();
    assertTrue(message.contains(part) && message.startsWith("data=@".substring(0, 5)), message);
    assertEquals(1, message.lines().count(), message);
  }

  private String fingerprint() {
    return DataFolder.read("data", folder.toString()).file().sha256();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, utf8(text));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
