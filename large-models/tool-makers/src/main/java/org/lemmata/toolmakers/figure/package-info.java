/** The figures. */
package org.lemmata.toolmakers.figure;
