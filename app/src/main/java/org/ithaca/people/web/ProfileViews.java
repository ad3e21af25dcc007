package org.ithaca.people.web;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.ithaca.common.Viewer;
import org.ithaca.common.ui.PersonChip;
import org.ithaca.people.People;
import org.ithaca.people.PeopleDirectory;
import org.ithaca.people.Person;
import org.ithaca.people.profiles.ProfileDesk;
import org.ithaca.people.web.ProfileView.Invitation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the page of a person shows. */
@Component
class ProfileViews {

  private final People people;
  private final PeopleDirectory directory;
  private final ProfileForms forms;
  private final ProfileDesk desk;

  ProfileViews(People people, PeopleDirectory directory, ProfileForms forms, ProfileDesk desk) {
    this.people = people;
    this.directory = directory;
    this.forms = forms;
    this.desk = desk;
  }

  ProfileView somebody(Viewer viewer, Person person, Locale locale) {
    return view(viewer, person, locale, false);
  }

  /** With what only the person themself may see. */
  ProfileView oneself(Viewer viewer, Person person, Locale locale) {
    return view(viewer, person, locale, true);
  }

  private ProfileView view(Viewer viewer, Person person, Locale locale, boolean own) {
    var form = forms.fill(person, List.of(), locale);
    return new ProfileView(
        person,
        own,
        LanguageNames.names(person.profile().languages(), locale),
        manager(viewer, person),
        form.offered(),
        form.sought(),
        new TreeMap<>(person.profile().attributes()),
        own ? Invitation.NONE : invitation(person),
        own ? avoided(person) : List.of());
  }

  private @Nullable PersonChip manager(Viewer viewer, Person person) {
    var id = person.profile().manager();
    var summary = id == null ? null : directory.summaries(List.of(id)).get(id);
    return summary == null
        ? null
        : new PersonChip(
            summary.name(), summary.jobTitle(), viewer.coordinates() ? "/people/" + id : null);
  }

  private Invitation invitation(Person person) {
    if (person.account() == null) {
      return person.email() == null ? Invitation.NONE : Invitation.FIRST;
    }
    return desk.isWaiting(person.account()) ? Invitation.AGAIN : Invitation.NONE;
  }

  private List<String> avoided(Person person) {
    var ids = people.listAvoidedBy(person.id());
    var names = directory.summaries(ids);
    return ids.stream()
        .map(names::get)
        .filter(summary -> summary != null)
        .map(summary -> summary.name())
        .toList();
  }
}
