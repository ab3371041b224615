package org.lemmata.exercise.desk;

import java.io.IOException;
import java.io.Reader;
import java.util.Optional;
import java.util.function.Consumer;
import org.lemmata.exercise.child.Note;

/**
 * Reads the output of a process in which a student's class is tried: notes, and between them what
 * the class prints, however long its lines are.
 */
final class ExamReader {

  /** No note is longer. */
  private static final int LONGEST = 1 << 20;

  private final Reader in;
  private final String word;
  private final int characters;
  private final StringBuilder line = new StringBuilder();
  private boolean isFull;
  private boolean done;

  ExamReader(Reader in, String word, int characters) {
    this.in = in;
    this.word = word;
    this.characters = characters;
  }

  /**
   * Reads until the process says that all is done, or to the end. What it started may hold its
   * output open much longer.
   */
  void read(Consumer<Note> notes, Consumer<String> prints) throws IOException {
    char[] buffer = new char[1 << 13];
    for (int count = in.read(buffer); count >= 0; count = done ? -1 : in.read(buffer)) {
      for (int i = 0; i < count; i++) {
        if (buffer[i] == '\n') {
          take(notes, prints);
        } else if (!isFull) {
          add(buffer[i]);
        }
      }
    }
    take(notes, prints);
  }

  /** What is too long is looked at once, not for each character that is printed without end. */
  private void add(char one) {
    isFull = line.length() >= Math.max(characters, word.length()) && !isNoteWithRoom();
    if (!isFull) {
      line.append(one);
    }
  }

  private boolean isNoteWithRoom() {
    return line.length() < LONGEST && line.indexOf(word) == 0;
  }

  private void take(Consumer<Note> notes, Consumer<String> prints) {
    Optional<Note> note = Note.read(word, line.toString());
    if (note.isPresent()) {
      notes.accept(note.get());
      done |= note.get().kind() == Note.Kind.DONE;
    } else {
      prints.accept(line + "\n");
    }
    line.setLength(0);
    isFull = false;
  }
}
