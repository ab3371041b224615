/**
 * Models that are no models: programs that reply as a language model would, each well or badly in
 * one way. What is computed with them checks the way from end to end and says nothing about
 * language models.
 */
package org.lemmata.toolmakers.script;
