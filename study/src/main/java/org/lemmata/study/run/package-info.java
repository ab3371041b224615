/**
 * Local execution of studies: single runs, sweeps, the cache of finished results and atomic files.
 *
 * <p>Anything that talks to a terminal belongs to the command.
 */
package org.lemmata.study.run;
