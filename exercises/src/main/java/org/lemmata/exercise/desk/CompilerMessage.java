package org.lemmata.exercise.desk;

/**
 * Why a student's file does not compile.
 *
 * @param source the class whose source it is about
 * @param line from 1; 0 if it is about the whole file
 * @param text what the compiler says, one line
 * @param code the line itself, without blanks around; may be empty
 */
public record CompilerMessage(String source, long line, String text, String code) {}
