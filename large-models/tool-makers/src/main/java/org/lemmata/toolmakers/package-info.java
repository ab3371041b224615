/** The paper on tool makers: its table of contents, and the statements that claims cover. */
package org.lemmata.toolmakers;
