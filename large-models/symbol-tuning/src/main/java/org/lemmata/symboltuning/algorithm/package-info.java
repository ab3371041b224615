/**
 * Toys of the paper's algorithmic tasks: functions of short lists and of binary strings, and
 * episodes in which one is to be found from examples. Nothing here knows a model.
 */
package org.lemmata.symboltuning.algorithm;
