package org.asigna.serve.spring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asigna.serve.Duty;
import org.asigna.serve.JobState;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether somebody has to see to one of the jobs. */
record JobsHealth(List<Duty> duties) implements HealthIndicator {
    @Override
    public Health health() {
        Health.Builder health = duties.stream().allMatch(duty -> duty.state().isWell()) ? Health.up() : Health.down();
        for (Duty duty : duties) {
            health.withDetail(duty.state().job().name(), details(duty.state()));
        }
        return health.build();
    }

    private static Map<String, Object> details(JobState state) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("well", state.isWell());
        state.begun().ifPresent(begun -> details.put("runningSince", begun.toString()));
        state.next().ifPresent(next -> details.put("next", next.toString()));
        state.last().ifPresent(end -> end.exitCode().ifPresent(exitCode -> {
            details.put("lastEnd", end.at().toString());
            details.put("lastExit", exitCode);
        }));
        return details;
    }
}
