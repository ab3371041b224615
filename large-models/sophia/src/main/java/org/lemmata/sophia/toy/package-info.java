/** The two-dimensional loss of the paper's Figure 2 and the methods that descend on it. */
package org.lemmata.sophia.toy;
