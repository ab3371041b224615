/**
 * A paper whose points can wait and contradict themselves, for tests of where they are computed.
 */
package org.lemmata.spark.toy;
