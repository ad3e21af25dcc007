package org.ithaca.common.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All words of the product: {@code messages/<module>.properties}, one file per module and language.
 * Arguments follow {@link java.text.MessageFormat}. A missing key is an error: it is a bug.
 */
@Component
public class Texts {

  private final ResourceBundleMessageSource source = new ResourceBundleMessageSource();

  Texts() throws IOException {
    var files =
        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
    source.setBasenames(
        Arrays.stream(files)
            .map(file -> Objects.requireNonNull(file.getFilename()).replace(".properties", ""))
            .filter(name -> !name.contains("_"))
            .map(name -> "messages/" + name)
            .sorted()
            .toArray(String[]::new));
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    source.setAlwaysUseMessageFormat(true);
  }

  public String text(Locale locale, String key, Object... arguments) {
    return source.getMessage(key, arguments, locale);
  }

  public boolean has(String key) {
    return source.getMessage(key, null, null, Locale.ROOT) != null;
  }
}
