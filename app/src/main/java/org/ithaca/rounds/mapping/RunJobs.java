package org.ithaca.rounds.mapping;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import org.ithaca.rounds.RunId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Registers the job with the scheduler. */
@Configuration(proxyBeanMethods = false)
class RunJobs {

  @Bean
  OneTimeTask<Void> solveRun(RunJob job) {
    return Tasks.oneTime(RunJob.NAME)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(5)))
        .execute((instance, context) ->
            job.solve(RunId.of(instance.getId()), context.getSchedulerState()::isShuttingDown));
  }
}
