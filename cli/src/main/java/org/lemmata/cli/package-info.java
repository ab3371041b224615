/**
 * The {@code lemmata} command: one class a subcommand, and what they share to read arguments, show
 * progress and report failures.
 *
 * <p>Results go to standard output or to files, everything else to standard error. Nothing here
 * computes, judges or draws.
 */
package org.lemmata.cli;
