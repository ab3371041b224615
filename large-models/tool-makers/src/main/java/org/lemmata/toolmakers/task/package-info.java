/**
 * The six tasks: generators in the form of BIG-Bench, and solvers that read the question's text and
 * know nothing of how it was made.
 */
package org.lemmata.toolmakers.task;
