package org.lemmata.toolmakers.dispatch;

/**
 * A tool as a dispatcher sees it.
 *
 * @param name a word
 * @param shown what is shown of it, by the dispatcher's form
 */
public record ToolEntry(String name, String shown) {}
