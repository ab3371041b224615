/**
 * Text for a terminal: its width, its colours, and the tables and strips that are drawn for it.
 *
 * <p>Nothing here prints, and nothing here is used when the output goes to a file or a pipe.
 */
package org.lemmata.cli.screen;
