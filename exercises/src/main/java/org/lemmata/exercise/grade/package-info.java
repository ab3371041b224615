/**
 * Tries a student's class, which is loaded already, against what an exercise requires. Nothing here
 * compiles, starts a process, or limits what the class does.
 */
package org.lemmata.exercise.grade;
