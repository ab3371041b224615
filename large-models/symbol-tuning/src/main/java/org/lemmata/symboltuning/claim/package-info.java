/** The claims on symbol tuning, each with its controls. */
package org.lemmata.symboltuning.claim;
