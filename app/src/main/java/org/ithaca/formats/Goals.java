package org.ithaca.formats;

import java.util.List;

/** What progress is measured against. */
public record Goals(
    @About(value = "kinds of goals, the main one first", min = 1) List<GoalKind> kinds,
    @About(value = "roles whose goals they are", min = 1) List<RoleKey> owners,
    @About("goals one person works on at a time") Choice perPerson) {}
