package org.ithaca.formats.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.ithaca.formats.Format;
import org.ithaca.formats.FormatFile;
import org.ithaca.formats.FormatText;
import org.ithaca.formats.Formats;
import org.ithaca.support.GivenAccounts;
import org.ithaca.support.IthacaTest;
import org.ithaca.support.SignedIn;
import org.ithaca.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IthacaTest
class FormatPagesTest {

  @Autowired SignedIn signedIn;
  @Autowired GivenAccounts accounts;
  @Autowired Formats formats;

  private Visitor coordinator;

  @BeforeEach
  void aCoordinator() {
    coordinator = signedIn.as(accounts.coordinator("Cora Dinator", UUID.randomUUID()));
  }

  @Test
  void theGalleryShowsEveryFormat() {
    var page = coordinator.get("/formats");

    assertThat(page.status()).isEqualTo(200);
    assertThat(formats.listAll())
        .allSatisfy(
            format -> assertThat(page.body()).contains("href=\"/formats/" + format.key() + "\""));
  }

  @Test
  void theGalleryIsSearchedByAnyWordsOfAFormat() {
    var found = coordinator.get("/formats?query=skill+exchange").body();

    assertThat(found).contains("/formats/skill-swap\"").doesNotContain("/formats/reverse\"");
    assertThat(coordinator.get("/formats?query=xyzzy").body()).contains("No format fits");
  }

  @Test
  void everyFormatHasAPageWithAllItsWords() {
    for (Format format : formats.listAll()) {
      FormatText text = format.text(Locale.ENGLISH);
      var page = coordinator.get("/formats/" + format.key());

      assertThat(page.status()).as(format.key().value()).isEqualTo(200);
      assertThat(page.body())
          .contains(
              text.name(),
              text.goodMatch().substring(0, 20),
              "/programs/new?format=" + format.key(),
              text.whenToChoose().getFirst().substring(0, 20));
    }
  }

  @Test
  void aFileThatIsDownloadedIsTheFormat() {
    Format format = formats.listAll().getFirst();
    var answer = coordinator.get("/formats/" + format.key() + "/file");

    assertThat(answer.header("Content-Disposition").orElse("")).contains("attachment", ".yaml");
    assertThat(new FormatFile("downloaded.yaml", answer.body()).read()).isEqualTo(format);
  }

  @Test
  void participantsReadButAreNotAskedToDesign() {
    var participant = signedIn.as(accounts.participant("Pat"));
    var page = participant.get("/formats/" + formats.listAll().getFirst().key());

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("/programs/new");
  }

  @Test
  void whatIsNoFormatIsMissing() {
    assertThat(coordinator.get("/formats/nothing-like-it").status()).isEqualTo(404);
    assertThat(coordinator.get("/formats/Not%20A%20Key/file").status()).isEqualTo(404);
    assertThat(signedIn.nobody().get("/formats").status()).isNotEqualTo(200);
  }
}
