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

  ExamReader(Reader in, String word, int characters) {
    this.in = in;
    this.word = word;
    this.characters = characters;
  }

  /** Reads to the end. */
  void read(Consumer<Note> notes, Consumer<String> prints) throws IOException {
    StringBuilder line = new StringBuilder();
    char[] buffer = new char[1 << 13];
    for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
      for (int i = 0; i < count; i++) {
        if (buffer[i] == '\n') {
          take(line.toString(), notes, prints);
          line.setLength(0);
        } else if (line.length() < (isNote(line) ? LONGEST : Math.max(characters, word.length()))) {
          line.append(buffer[i]);
        }
      }
    }
    take(line.toString(), notes, prints);
  }

  private boolean isNote(StringBuilder line) {
    return line.length() >= word.length() && line.indexOf(word) == 0;
  }

  private void take(String line, Consumer<Note> notes, Consumer<String> prints) {
    Optional<Note> note = Note.read(word, line);
    if (note.isPresent()) {
      notes.accept(note.get());
    } else {
      prints.accept(line + "\n");
    }
  }
}
