/**
 * The report: papers, verdicts and figures on one HTML page that needs nothing else, not even a
 * network; or the same as a folder of pages.
 *
 * <p>{@link org.lemmata.report.ReportBuilder} runs what the page shows; the other classes each
 * write one part of it. Text reaches the page through j2html, which escapes it; only the style
 * sheet, the script, drawings and formulas that this project writes enter unescaped. Nothing here
 * judges or computes, and nothing reads the clock: the same run gives the same bytes.
 */
package org.lemmata.report;
