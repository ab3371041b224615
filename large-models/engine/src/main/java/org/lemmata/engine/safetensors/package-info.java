/**
 * Files of named arrays in the published safetensors format, read and written in plain Java: eight
 * bytes with the length of a JSON header, the header, and the arrays without gaps, little-endian.
 */
package org.lemmata.engine.safetensors;
