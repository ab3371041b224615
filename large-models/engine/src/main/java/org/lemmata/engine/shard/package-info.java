/**
 * Batches cut into shards, and their gradients on one device or several: which bits come out
 * depends on the shards and never on how many devices share them. Devices of one process and one
 * machine only; what is trained, and how, is not known here.
 */
package org.lemmata.engine.shard;
