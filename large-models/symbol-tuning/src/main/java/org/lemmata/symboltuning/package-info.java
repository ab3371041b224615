/** The paper on symbol tuning: its table of contents, and the statements that claims cover. */
package org.lemmata.symboltuning;
