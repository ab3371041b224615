/** The paper's tables, and what its authors' data say. */
package org.lemmata.toolmakers.published;
