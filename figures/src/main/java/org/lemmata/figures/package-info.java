/** X. */
package org.lemmata.figures;
