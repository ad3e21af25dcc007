package org.ithaca.programs;

import org.ithaca.formats.RoleKey;
import org.ithaca.people.PersonId;

/** Somebody joined or was added; not told for each row of an imported sheet. */
public record PersonEnrolled(ProgramId program, PersonId person, RoleKey role) {}
