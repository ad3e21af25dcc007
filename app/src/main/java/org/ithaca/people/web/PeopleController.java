package org.ithaca.people.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.Redirect;
import org.ithaca.common.web.Reply;
import org.ithaca.common.web.View;
import org.ithaca.people.People;
import org.ithaca.people.PeopleDirectory;
import org.ithaca.people.PeopleWriter;
import org.ithaca.people.Person;
import org.ithaca.people.PersonId;
import org.ithaca.people.Profile;
import org.ithaca.people.profiles.ProfileDesk;
import org.ithaca.people.web.ProfileFormView.About;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody, for those who coordinate. */
@Controller
@Access(Access.Audience.COORDINATOR)
class PeopleController {

  private final People people;
  private final PeopleDirectory directory;
  private final PeopleWriter writer;
  private final ProfileForms forms;
  private final ProfileViews views;
  private final ProfileDesk desk;

  PeopleController(
      People people,
      PeopleDirectory directory,
      PeopleWriter writer,
      ProfileForms forms,
      ProfileViews views,
      ProfileDesk desk) {
    this.people = people;
    this.directory = directory;
    this.writer = writer;
    this.forms = forms;
    this.views = views;
    this.desk = desk;
  }

  @GetMapping("/people")
  View list(
      @RequestParam(defaultValue = "") String query,
      @RequestParam(required = false) @Nullable String department,
      @RequestParam(required = false) @Nullable String site,
      @RequestParam(defaultValue = "1") int page) {
    var filter = new People.Filter(query, blankToNull(department), blankToNull(site));
    var found = people.list(filter, page);
    boolean nobody =
        found.rows().isEmpty() && people.list(People.Filter.EVERYBODY, 1).rows().isEmpty();
    return View.of(
        "people/index",
        new PeopleListView(
            filter, found, directory.listDepartments(), directory.listSites(), nobody));
  }

  @GetMapping("/people/new")
  View create() {
    return View.of("people/edit", newcomer(ProfileForm.EMPTY, List.of()));
  }

  @PostMapping("/people")
  Reply create(Viewer viewer, Locale locale, @RequestParam MultiValueMap<String, String> sent) {
    var form = ProfileForm.typed(sent);
    // The name is a stand-in until the form is read.
    var blank = new Person(writer.nextId(), null, "?", null, null, Profile.EMPTY);
    var read = forms.read(form, blank, locale);
    if (read.person() == null) {
      return View.rejected("people/edit", newcomer(form, read.rejections()));
    }
    desk.add(viewer, read.person());
    return Redirect.to("/people/" + blank.id()).saying("profiles.added", read.person().name());
  }

  @GetMapping("/people/{id}")
  @Access(Access.Audience.SIGNED_IN)
  Reply show(Viewer viewer, Locale locale, @PathVariable UUID id) {
    var person = people.getVisibleTo(viewer, new PersonId(id));
    return viewer.coordinates()
        ? View.of("people/show", views.somebody(viewer, person, locale))
        : Redirect.to("/profile");
  }

  @GetMapping("/people/{id}/edit")
  View edit(Viewer viewer, Locale locale, @PathVariable UUID id) {
    var person = people.getVisibleTo(viewer, new PersonId(id));
    return View.of(
        "people/edit", somebody(person, forms.fill(person, List.of(), locale), List.of()));
  }

  @PostMapping("/people/{id}")
  Reply update(
      Viewer viewer,
      Locale locale,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> sent) {
    var before = people.getVisibleTo(viewer, new PersonId(id));
    var form = ProfileForm.typed(sent);
    var read = forms.read(form, before, locale);
    if (read.person() == null) {
      return View.rejected("people/edit", somebody(before, form, read.rejections()));
    }
    desk.change(viewer, read.person());
    return Redirect.to("/people/" + id).saying("profiles.saved");
  }

  private static ProfileFormView newcomer(ProfileForm form, List<Rejection> rejections) {
    return new ProfileFormView(About.NEWCOMER, "/people", "/people", false, form, rejections);
  }

  private static ProfileFormView somebody(
      Person person, ProfileForm form, List<Rejection> rejections) {
    var address = "/people/" + person.id();
    return new ProfileFormView(
        About.SOMEBODY, address, address, person.account() != null, form, rejections);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return Objects.requireNonNullElse(text, "").isBlank() ? null : text;
  }
}
