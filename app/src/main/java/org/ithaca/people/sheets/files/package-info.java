/**
 * Sheets as files: CSV of any delimiter and encoding, XLSX, read and written as streams of rows of
 * text.
 */
@NamedInterface("files")
@NullMarked
package org.ithaca.people.sheets.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
