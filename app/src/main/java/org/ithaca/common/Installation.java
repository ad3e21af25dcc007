package org.ithaca.common;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** This installation as people reach it. */
@Component
public class Installation {

  private final String url;
  private final boolean demo;

  Installation(@Value("${ithaca.url}") String url, @Value("${ithaca.demo:false}") boolean demo) {
    this.url = url.replaceFirst("/+$", "");
    this.demo = demo;
  }

  /** The full address of a path of ours, for messages. */
  public String address(String path) {
    return url + path;
  }

  public boolean https() {
    return url.startsWith("https:");
  }

  /** Shows the demo organisation to everybody who looks. */
  public boolean demo() {
    return demo;
  }
}
