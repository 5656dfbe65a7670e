package org.asigna.run;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.asigna.assignment.Visibility;
import org.asigna.directory.Programme;
import org.asigna.language.Language;
import org.asigna.plan.Limit;
import org.asigna.plan.Limits;
import org.asigna.plan.Scope;
import org.asigna.report.ReportFormat;
import org.asigna.rules.Rulebook;

/**
 * What a plan or an import is asked to do.
 *
 * @param files the request files, at least one
 * @param ticks files of ticks
 * @param visibility what stands in for a missing visibility column
 * @param scope what is touched beside the pairs named
 * @param limits what stops it
 * @param maxDirectoryAge the most days that the directory may be old
 * @param asOf the run's date
 * @param language the language of sentences
 * @param format which files are asked for, if any
 * @param decisions whether {@code decisions.csv} is wanted
 * @param perPartner whether a workbook for each partner is wanted
 * @param baseline whether the rows are facts, taken over from the vendor's portal: what they name must be known, but no rule
 *     is asked
 * @param handedIn who handed the file in, if it came through the inbox
 */
public record PlanOptions(
        List<GivenFile> files,
        List<GivenFile> ticks,
        Optional<Visibility> visibility,
        Scope scope,
        Limits limits,
        OptionalInt maxDirectoryAge,
        LocalDate asOf,
        Language language,
        Optional<ReportFormat> format,
        boolean decisions,
        boolean perPartner,
        boolean baseline,
        Optional<HandedIn> handedIn) {
    /** The option by which a run is known to have taken facts over. */
    public static final String BASELINE = "baseline";

    public PlanOptions {
        files = List.copyOf(files);
        ticks = List.copyOf(ticks);
    }

    /** The options as {@code run.json} shows them, by their names on the command line. */
    public Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("files", files.stream().map(GivenFile::asGiven).toList());
        if (!ticks.isEmpty()) {
            shown.put("ticks", ticks.stream().map(GivenFile::asGiven).toList());
        }
        visibility.ifPresent(given -> shown.put("visibility", given.word()));
        shown.put("scope", scope.word());
        shown.put("commit", limits.commitAll() ? "all" : "valid");
        put(shown, "max-errors", limits.maxErrors());
        put(shown, "max-removals", limits.maxRemovals());
        put(shown, "max-losses", limits.maxLosses());
        maxDirectoryAge.ifPresent(days -> shown.put("max-directory-age", days));
        shown.put("lang", language.tag());
        format.ifPresent(asked -> shown.put("format", asked.word()));
        if (perPartner) {
            shown.put("per-partner", true);
        }
        if (baseline) {
            shown.put(BASELINE, true);
        }
        handedIn.ifPresent(from -> from.show(shown));
        return shown;
    }

    /** The rules that are asked. */
    Rulebook rulebook() {
        return baseline ? Rulebook.none() : Rulebook.standard();
    }

    /** The programme by which rows are settled. */
    Programme programme(Programme set) {
        return baseline ? set.allowingMany() : set;
    }

    private static void put(Map<String, Object> shown, String name, Optional<Limit> limit) {
        limit.ifPresent(given -> shown.put(name, given.toString()));
    }
}
