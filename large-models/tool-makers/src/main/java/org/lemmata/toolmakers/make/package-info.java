/**
 * The maker's side: proposing a tool, verifying it on held-out items, wrapping it. A tool counts as
 * made only when all of its tests assert and give the keys.
 */
package org.lemmata.toolmakers.make;
