/**
 * The track on linear self-attention. It compares students' classes with {@code attention-theory}.
 */
package org.lemmata.exercise.attention;
