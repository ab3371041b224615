/** The track on wide two-layer networks. It compares students' classes with {@code meanfield}. */
package org.lemmata.exercise.meanfield;
