package org.ithaca.common.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Wires the page shell into Spring MVC. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  private final Pages pages;

  WebConfiguration(Pages pages) {
    this.pages = pages;
  }

  @Override
  public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
    handlers.add(new ReplyWriter(pages));
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new ViewerArgument());
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new AccessInterceptor());
  }

  /** Languages with complete texts; others read English. */
  @Bean
  LocaleResolver localeResolver() {
    var resolver = new AcceptHeaderLocaleResolver();
    resolver.setSupportedLocales(List.of(Locale.ENGLISH));
    resolver.setDefaultLocale(Locale.ENGLISH);
    return resolver;
  }

  /** What is made of several files at start and then never changes. */
  @RestController
  @Access(Access.Audience.PUBLIC)
  static class AssetsController {

    private final Icons icons;
    private final Stylesheet stylesheet;

    AssetsController(Icons icons, Stylesheet stylesheet) {
      this.icons = icons;
      this.stylesheet = stylesheet;
    }

    @GetMapping("/icons.svg")
    ResponseEntity<String> icons() {
      return kept("image/svg+xml", icons.sprite());
    }

    @GetMapping("/ithaca.css")
    ResponseEntity<String> stylesheet() {
      return kept("text/css;charset=UTF-8", stylesheet.text());
    }

    private static ResponseEntity<String> kept(String type, String body) {
      return ResponseEntity.ok()
          .contentType(MediaType.valueOf(type))
          .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable())
          .body(body);
    }
  }
}
