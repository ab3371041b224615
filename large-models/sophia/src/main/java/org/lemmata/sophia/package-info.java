/** The paper on Sophia: its table of contents, and the statements that claims cover. */
package org.lemmata.sophia;
