package org.lemmata.exercise.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lemmata.exercise.child.Note;

/** Notes among what a class prints. */
class ExamReaderTest {

  private static final String WORD = "a1b2";
  private static final int KEPT = 10;

  private final List<Note> notes = new ArrayList<>();
  private final StringBuilder printed = new StringBuilder();

  private void read(String text) throws IOException {
    read(new StringReader(text));
  }

  private void read(Reader in) throws IOException {
    new ExamReader(in, WORD, KEPT).read(notes::add, printed::append);
  }

  @Test
  void linesWithTheWordAreNotesAndOthersAreNot() throws IOException {
    read("hello\na1b2 RESULT 3 WRONG aGk=\nb a1b2 RESULT 4 HOLDS \nbye");
    assertEquals(1, notes.size());
    assertEquals(Note.Kind.RESULT, notes.get(0).kind());
    assertEquals(3, notes.get(0).place());
    assertEquals("hi", notes.get(0).text());
    assertEquals("hello\nb a1b2 RES\nbye\n", printed.toString());
  }

  @Test
  void noLineIsKeptLongerThanNeededButANoteIsWhole() throws IOException {
    String coded = "aGFs".repeat(1000);
    read("x".repeat(100_000) + "\na1b2 REMARK -1 HOLDS " + coded + "\n");
    assertEquals("x".repeat(KEPT) + "\n\n", printed.toString());
    assertEquals("hal".repeat(1000), notes.get(0).text());
  }

  /** What still holds the output open would be waited for. */
  @Test
  void nothingIsReadOnceAllIsDone() throws IOException {
    Reader in =
        new StringReader("hello\n\na1b2 DONE -1 HOLDS \n") {
          @Override
          public int read(char[] into, int from, int length) throws IOException {
            int count = super.read(into, from, length);
            if (count < 0) {
              throw new IOException("it was waited for");
            }
            return count;
          }
        };
    read(in);
    assertEquals(Note.Kind.DONE, notes.get(0).kind());
    assertEquals("hello\n\n\n", printed.toString());
  }
}
