/** What tools cost and save, in tokens. */
package org.lemmata.toolmakers.cost;
