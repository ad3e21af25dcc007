package org.ithaca.people.sheets.files;

import java.nio.charset.Charset;

/**
 * How a text file holds its table. Guessed by {@link SheetReader}, corrected by a person.
 *
 * @param spacedQuotes blanks stand between delimiter and quote: {@code a, "b, c"}
 */
public record TextFormat(Charset charset, String delimiter, char quote, boolean spacedQuotes) {}
