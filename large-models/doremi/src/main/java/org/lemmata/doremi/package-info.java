/** The paper on DoReMi: its table of contents, and the statements that claims cover. */
package org.lemmata.doremi;
