package org.ithaca.common.ui;

/**
 * What is wrong with a field, in words, for the list above a form.
 *
 * @param field the name of the field, which is also its id on the page
 */
public record FieldError(String field, String message) {}
