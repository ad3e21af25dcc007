package org.ithaca.demo;

import java.util.List;
import java.util.Map;
import org.ithaca.people.WeeklyAvailability;
import org.jspecify.annotations.Nullable;

/**
 * A made-up person before they are saved: skills by code, the manager by e-mail.
 *
 * @param offered skill code to level 1 to 5
 * @param sought skill code to the reason
 */
record DemoPerson(
    String name,
    String email,
    @Nullable String pronouns,
    String jobTitle,
    int level,
    String team,
    String department,
    DemoLists.Site site,
    @Nullable String managerEmail,
    List<String> languages,
    Map<String, Integer> offered,
    Map<String, String> sought,
    List<String> experiences,
    List<String> experiencesSought,
    List<String> values,
    @Nullable WeeklyAvailability availability,
    @Nullable Integer capacity,
    int hoursAMonth) {}
