/**
 * Pieces of work on Apache Spark: threads of this machine, a cluster of its own, YARN or
 * Kubernetes.
 *
 * <p>The only package that may know Spark. What travels is made and read elsewhere; nothing here
 * knows a study, a claim, a figure or a command.
 */
package org.lemmata.spark;
