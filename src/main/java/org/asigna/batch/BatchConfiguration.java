package org.asigna.batch;

import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What Spring Boot sets up: Spring Batch over the ledger's connections. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
class BatchConfiguration {
    @Bean
    Jobs jobs(JobRepository repository, JobOperator operator) {
        return new Jobs(repository, operator);
    }
}
