/**
 * The program of the process in which a student's class is tried, and the lines that it writes.
 * Nothing else runs in that process, and nothing here knows who started it.
 */
package org.lemmata.exercise.child;
