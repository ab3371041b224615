/** The figures of the paper on symbol tuning. */
package org.lemmata.symboltuning.figure;
