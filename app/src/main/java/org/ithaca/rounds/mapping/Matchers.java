package org.ithaca.rounds.mapping;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ithaca.rounds.RunId;
import org.ithaca.rounds.domain.Runs;
import org.springframework.stereotype.Component;

/** Inputs of runs, ready to be asked: reading and compiling one takes a while, asking does not. */
@Component
class Matchers {

  private static final int KEPT_READY = 4;

  private final Runs runs;
  private final StoredInput storedInput;
  private final Map<RunId, Matcher> ready =
      Collections.synchronizedMap(
          new LinkedHashMap<>(KEPT_READY, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<RunId, Matcher> eldest) {
              return size() > KEPT_READY;
            }
          });

  Matchers(Runs runs, StoredInput storedInput) {
    this.runs = runs;
    this.storedInput = storedInput;
  }

  Matcher of(RunId run) {
    return ready.computeIfAbsent(run, this::read);
  }

  /** From what is stored, whatever is kept ready. */
  Matcher read(RunId run) {
    return new Matcher(storedInput.read(runs.getInput(run)));
  }
}
