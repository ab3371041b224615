/**
 * Results for machines: JSON and JUnit XML, in shapes that docs/formats.md describes and that only
 * grow. Nothing here prints or judges.
 */
package org.lemmata.cli.machine;
