/**
 * Exercises for a class: what an exercise asks of a student's code, and the texts around it. The
 * exercises themselves live in one package a track below this one, and may use the papers; nothing
 * else here does. What compiles and runs a student's code lives in {@code grade}, {@code child} and
 * {@code desk}.
 */
package org.lemmata.exercise;
