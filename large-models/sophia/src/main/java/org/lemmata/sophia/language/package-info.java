/**
 * A small language model trained by Sophia and its rivals on equal terms: the same text, order of
 * data, schedule, clipping and decay. No claim and no study lives here.
 */
package org.lemmata.sophia.language;
