package org.asigna.run;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.asigna.language.Language;
import org.asigna.plan.Limit;
import org.asigna.report.ReportFormat;
import org.asigna.sync.DateOrder;

/**
 * How a sync is asked for.
 *
 * @param directory a folder of files, or one file
 * @param asOf the run's date
 * @param dateOrder the declared order of day and month, if any
 * @param maxShrink how much of a table may be gone or gone inactive; 10 % if empty
 * @param language the language of the reports
 * @param format which reports are wanted, if it is said
 */
public record SyncOptions(
        GivenFile directory,
        LocalDate asOf,
        Optional<DateOrder> dateOrder,
        Optional<Limit> maxShrink,
        Language language,
        Optional<ReportFormat> format) {
    /** As the run's record shows them. */
    Map<String, Object> shown() {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("directory", directory.asGiven());
        dateOrder.ifPresent(order -> options.put("date-order", order.word()));
        maxShrink.ifPresent(limit -> options.put("max-shrink", limit.toString()));
        options.put("lang", language.tag());
        format.ifPresent(asked -> options.put("format", asked.word()));
        return options;
    }
}
