package org.ithaca.programs;

import org.ithaca.formats.RoleKey;
import org.ithaca.people.PersonId;

/** Somebody moved up from the waiting list. */
public record PlaceOffered(ProgramId program, PersonId person, RoleKey role) {}
