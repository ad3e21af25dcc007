package org.ithaca.people.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ithaca.common.Viewer;
import org.ithaca.common.web.Access;
import org.ithaca.common.web.NotFound;
import org.ithaca.common.web.Redirect;
import org.ithaca.common.web.Reply;
import org.ithaca.common.web.View;
import org.ithaca.people.People;
import org.ithaca.people.Person;
import org.ithaca.people.profiles.ProfileDesk;
import org.ithaca.people.web.ProfileFormView.About;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own profile, with what is private in it. */
@Controller
@Access(Access.Audience.SIGNED_IN)
class ProfileController {

  private final People people;
  private final ProfileForms forms;
  private final ProfileViews views;
  private final ProfileDesk desk;

  ProfileController(People people, ProfileForms forms, ProfileViews views, ProfileDesk desk) {
    this.people = people;
    this.forms = forms;
    this.views = views;
    this.desk = desk;
  }

  @GetMapping("/profile")
  View show(Viewer viewer, Locale locale) {
    return find(viewer)
        .map(person -> View.of("people/show", views.oneself(viewer, person, locale)))
        .orElseGet(() -> View.of("people/none", viewer));
  }

  @GetMapping("/profile/edit")
  View edit(Viewer viewer, Locale locale) {
    var person = get(viewer);
    var avoided = people.listAvoidedBy(person.id());
    return View.of("people/edit", view(forms.fill(person, avoided, locale), List.of()));
  }

  @PostMapping("/profile")
  Reply update(Viewer viewer, Locale locale, @RequestParam MultiValueMap<String, String> sent) {
    var before = get(viewer);
    var form = ProfileForm.typed(sent);
    var read = forms.readOwn(form, before, people.listAvoidedBy(before.id()), locale);
    if (read.person() == null) {
      return View.rejected("people/edit", view(form, read.rejections()));
    }
    desk.changeOwn(read.person(), read.avoided());
    return Redirect.to("/profile").saying("profiles.own.saved");
  }

  private Optional<Person> find(Viewer viewer) {
    return people.findByAccount(viewer.account()).flatMap(people::find);
  }

  private Person get(Viewer viewer) {
    return find(viewer).orElseThrow(NotFound::new);
  }

  private static ProfileFormView view(ProfileForm form, List<Rejection> rejections) {
    return new ProfileFormView(About.ONESELF, "/profile", "/profile", true, form, rejections);
  }
}
