/** What can be run: the whole way from making to use, costs, and the items themselves. */
package org.lemmata.toolmakers.study;
