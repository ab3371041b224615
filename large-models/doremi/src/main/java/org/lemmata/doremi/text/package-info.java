/** Domains of text: six built in, with known entropies, or a user's folder. Plain Java. */
package org.lemmata.doremi.text;
