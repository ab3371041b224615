/** The studies of the paper on DoReMi. */
package org.lemmata.doremi.study;
