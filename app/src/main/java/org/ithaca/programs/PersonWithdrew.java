package org.ithaca.programs;

import org.ithaca.formats.RoleKey;
import org.ithaca.people.PersonId;

/** Somebody left a role in a program, or was taken out. */
public record PersonWithdrew(ProgramId program, PersonId person, RoleKey role) {}
