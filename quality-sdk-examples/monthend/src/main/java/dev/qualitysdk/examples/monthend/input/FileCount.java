package dev.qualitysdk.examples.monthend.input;

/**
 * What became of the rows of one file.
 *
 * @param file the file as the user is told of it
 * @param read rows read
 * @param added rows that were new
 * @param extended rows that had gone further than what was recorded
 * @param unchanged rows that said nothing new
 * @param rejected rows that were refused
 */
public record FileCount(String file, long read, long added, long extended, long unchanged, long rejected) {}
