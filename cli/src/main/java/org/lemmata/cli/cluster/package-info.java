/**
 * Where Apache Spark is on this machine, and how it gets there. Nothing here knows a class of it,
 * and without it everything runs on this machine.
 */
package org.lemmata.cli.cluster;
