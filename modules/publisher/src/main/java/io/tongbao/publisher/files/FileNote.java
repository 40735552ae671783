package io.tongbao.publisher.files;

/**
 * Something in a file that is not read, which is no fault: a hidden sheet, a line of totals.
 *
 * @param file name of the file
 * @param en what, in English
 * @param zh the same in Chinese
 */
public record FileNote(String file, String en, String zh) {}
