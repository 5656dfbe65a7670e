package org.asigna.rules;

import java.time.LocalDate;
import org.asigna.directory.Programme;

/**
 * What a judgement rests on beside the candidate.
 *
 * @param programme the partner programme
 * @param levelsKnown whether the directory knows of levels at all
 * @param date the run's date
 */
public record Circumstances(Programme programme, boolean levelsKnown, LocalDate date) {}
