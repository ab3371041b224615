/**
 * The track on what experiments show. It compares students' classes with the toolkit's statistics
 * and with the judge.
 */
package org.lemmata.exercise.statistics;
