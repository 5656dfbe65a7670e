package org.asigna.architecture.breach.batch;

import org.springframework.batch.core.job.Job;

/** Names Spring Batch where it belongs. */
record MayNameSpringBatch(Job job) {}
