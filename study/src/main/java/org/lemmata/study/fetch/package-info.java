/**
 * Gets jars that are too large to be part of the program: through the user's Maven, checked against
 * hashes that are part of the program, put in place as a whole. Nothing here loads them.
 */
package org.lemmata.study.fetch;
