/** X. */
package org.lemmata.cli;
