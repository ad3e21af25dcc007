package org.ithaca.support;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Hands each test method a {@link Browser} of its own and judges it afterwards. */
class BrowserExtension implements ParameterResolver, AfterEachCallback {

  private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var address = SpringExtension.getApplicationContext(context).getBean(SignedIn.class).address();
    var browser = Browser.open(address);
    context.getStore(NAMESPACE).put(Browser.class, browser);
    return browser;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    var browser = context.getStore(NAMESPACE).remove(Browser.class, Browser.class);
    if (browser != null) {
      browser.finish(context.getDisplayName(), context.getExecutionException().isPresent());
    }
  }
}
