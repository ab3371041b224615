/** The studies of the paper on symbol tuning. */
package org.lemmata.symboltuning.study;
