package org.ithaca.people.sheets.guess;

import org.ithaca.people.sheets.ColumnMapping;
import org.ithaca.people.sheets.Message;

/**
 * What a column probably means.
 *
 * @param confidence 0 to 1
 * @param reason why it is thought so
 */
public record ColumnGuess(ColumnMapping column, double confidence, Message reason) {}
