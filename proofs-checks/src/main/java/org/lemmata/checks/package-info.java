/** X. */
package org.lemmata.checks;
