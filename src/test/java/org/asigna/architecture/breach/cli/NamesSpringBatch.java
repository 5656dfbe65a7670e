package org.asigna.architecture.breach.cli;

import org.springframework.batch.core.job.Job;

/** Names Spring Batch outside {@code batch}. */
record NamesSpringBatch(Job job) {}
