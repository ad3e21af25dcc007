package org.ithaca;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The application: one process, modules by domain. See ARCHITECTURE.md. */
@SpringBootApplication(proxyBeanMethods = false)
@Modulithic(systemName = "Ithaca", sharedModules = "common")
public class Ithaca {

  public static void main(String[] args) {
    SpringApplication.run(Ithaca.class, args);
  }
}
