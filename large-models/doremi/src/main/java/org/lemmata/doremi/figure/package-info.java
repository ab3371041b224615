/** The figures of the paper on DoReMi. */
package org.lemmata.doremi.figure;
