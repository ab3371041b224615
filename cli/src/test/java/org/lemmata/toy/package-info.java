/** A paper for the tests of the command, written like any other. */
package org.lemmata.toy;
