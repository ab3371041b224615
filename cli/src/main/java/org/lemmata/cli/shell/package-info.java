/**
 * What shells and man show of the command, made from the declarations of its options: completion
 * for bash, zsh and fish, and the manual page. Nothing here prints.
 */
package org.lemmata.cli.shell;
