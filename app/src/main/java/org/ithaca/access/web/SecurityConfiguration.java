package org.ithaca.access.web;

import org.ithaca.access.domain.SignIns;
import org.ithaca.common.Installation;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The rules of every request: headers, forgery protection, sessions in the database. Who may call
 * which page is not said here but on each handler, by {@code @Access}.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(maxInactiveIntervalInSeconds = 12 * 60 * 60)
class SecurityConfiguration {

  static final String COOKIE = "ithaca";

  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; "
          + "base-uri 'none'; manifest-src 'self'";

  /** Files of ours that are the same for everybody: no session, kept by browsers. */
  @Bean
  @Order(1)
  SecurityFilterChain staticFileRules(HttpSecurity http) {
    return http.securityMatcher(
            "/css/**", "/js/**", "/webjars/**", "/ithaca.css", "/icons.svg", "/mark.svg")
        .headers(headers -> {
          shared(headers);
          headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
        })
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pageRules(HttpSecurity http, SignIns signIns) {
    return http.headers(SecurityConfiguration::shared)
        .authorizeHttpRequests(requests ->
            requests
                .requestMatchers(EndpointRequest.to("health"))
                .permitAll()
                .requestMatchers(EndpointRequest.toAnyEndpoint())
                .denyAll()
                .anyRequest()
                .permitAll())
        .exceptionHandling(errors -> errors.authenticationEntryPoint(new ToSignIn()))
        .addFilterAfter(new ViewerFilter(signIns), AnonymousAuthenticationFilter.class)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  private static void shared(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            permissions -> permissions.policy("camera=(), geolocation=(), microphone=()"));
  }

  @Bean
  CookieSerializer sessionCookie(Installation installation) {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName(COOKIE);
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    if (installation.https()) {
      cookie.setUseSecureCookie(true); // else as the request came
    }
    return cookie;
  }

  /** Two requests of one session may write the same attribute at the same moment. */
  @Bean
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> concurrentAttributes() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }
}
