/**
 * The page to explore: a server for one user on one machine, and the page that it serves.
 *
 * <p>Studies, figures and claims are run, drawn and judged by the parts of the project that do so
 * for the command; requests are read by the command's own parser. Here live only the door, the
 * routes, what is in progress, and how parameters become sliders. Nothing here knows a paper or
 * touches the process.
 */
package org.lemmata.lab;
