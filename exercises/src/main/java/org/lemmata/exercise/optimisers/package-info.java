/**
 * The track on optimisers and mixtures of domains. It compares students' classes with {@code
 * sophia} and {@code doremi}.
 */
package org.lemmata.exercise.optimisers;
