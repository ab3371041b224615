/**
 * A headless browser, for tests of the pages that the project writes and serves.
 *
 * <p>Nothing here knows a page; where there is no browser, a test says in one sentence that it was
 * left out.
 */
package org.lemmata.contracts.page;
