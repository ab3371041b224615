/**
 * The teacher's desk: compiles what students hand in, has it tried in a process of its own, and
 * draws what came out. Nothing here prints or ends the process.
 */
package org.lemmata.exercise.desk;
