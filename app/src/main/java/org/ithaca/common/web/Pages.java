package org.ithaca.common.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.ithaca.common.Viewer;
import org.ithaca.common.ui.Theme;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.WebUtils;

/** Renders a {@link View} for a request. */
@Component
class Pages {

  static final String FLASH = "flash";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), "org.ithaca.templates");
  private final Texts texts;
  private final Icons icons;
  private final boolean demo;
  private final String version;

  Pages(
      Texts texts,
      Icons icons,
      ObjectProvider<BuildProperties> build,
      @Value("${ithaca.demo:false}") boolean demo) {
    this.texts = texts;
    this.icons = icons;
    this.demo = demo;
    var properties = build.getIfAvailable();
    var time = properties == null ? null : properties.getTime();
    this.version = time == null ? "dev" : Long.toString(time.getEpochSecond(), 36);
  }

  String render(View view, HttpServletRequest request) {
    var output = new StringOutput(16_384);
    engine.render(
        view.template() + ".jte", Map.of("page", page(request), "view", view.view()), output);
    return output.toString();
  }

  private Page page(HttpServletRequest request) {
    var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    return new Page(
        (Viewer) request.getAttribute(Viewer.class.getName()),
        request.getRequestURI(),
        Objects.requireNonNullElse(request.getQueryString(), ""),
        RequestContextUtils.getLocale(request),
        csrf == null ? "" : csrf.getToken(),
        flash(request),
        theme(request),
        demo,
        version,
        texts,
        icons);
  }

  private static @Nullable Flash flash(HttpServletRequest request) {
    var kept = RequestContextUtils.getInputFlashMap(request);
    return kept == null ? null : (Flash) kept.get(FLASH);
  }

  private static Theme theme(HttpServletRequest request) {
    var kept = WebUtils.getCookie(request, Theme.COOKIE);
    return Theme.of(kept == null ? null : kept.getValue());
  }
}
