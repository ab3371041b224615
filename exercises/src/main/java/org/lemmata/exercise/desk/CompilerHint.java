package org.lemmata.exercise.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What commonly leads to a message of the compiler, for somebody who sees it for the first time.
 */
public final class CompilerHint {

  /** By what the message contains; the first that fits counts. */
  private static final Map<Pattern, String> HINTS = new LinkedHashMap<>();

  static {
    add("';' expected", "A statement ends with a semicolon; it is missing here or just above.");
    add("'[\\])]' expected", "A bracket was opened and not closed.");
    add("reached end of file", "A closing brace is missing somewhere above.");
    add("class, interface, enum", "There is a closing brace too many above.");
    add(
        "should be declared in a file",
        "The class must keep the name that it had in the beginning.");
    add(
        "does not override abstract method",
        "The method that is asked for is missing, or its name or its parameters differ: they must"
            + " be as in the file you began with.");
    add(
        "does not override or implement",
        "The method's name or its parameters differ from those in the file you began with.");
    add("package .* does not exist", "Only Java's own classes and the toolkit's are there.");
    add(
        "cannot find symbol",
        "Java does not know this name here: is it spelled, capitals included, as where it was"
            + " declared, and is it declared in these braces?");
    add(
        "possible lossy conversion",
        "A number with a fraction does not fit where a whole number is wanted; write double, or"
            + " (int) before it if it is to be cut.");
    add(
        "incompatible types",
        "What stands on the right is of another kind than what is wanted on the left.");
    add("missing return statement", "Every way through the method must end with return.");
    add("might not have been initialized", "Give the variable a first value where it is declared.");
    add("already defined", "Two variables have one name; leave out the type to use the first one.");
    add("unreachable statement", "Nothing gets here: the line above always leaves.");
    add("unclosed", "A text or a character was opened and not closed on its line.");
    add(
        "not a statement",
        "This is a value that nothing is done with; is there an assignment missing?");
    add(
        "illegal start of",
        "Something before this is not finished: a bracket, an operator or a brace.");
  }

  private CompilerHint() {}

  private static void add(String part, String hint) {
    HINTS.put(Pattern.compile(part), hint);
  }

  /** A sentence, or an empty text for a message that speaks for itself. */
  public static String of(CompilerMessage message) {
    return HINTS.entrySet().stream()
        .filter(one -> one.getKey().matcher(message.text()).find())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
