package org.asigna.intake.excel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/** The number styles of a workbook, by the numbers that its cells name them with. */
final class NumberStyles {
    private final Map<Integer, String> codes = new HashMap<>();
    private final List<Integer> formats = new ArrayList<>();
    private final Map<Integer, NumberStyle> known = new HashMap<>();
    private boolean from1904;

    /** Takes a number format of the workbook's own. */
    void addFormat(int index, String code) {
        codes.put(index, code);
    }

    /** Takes the next style, by its number format. */
    void addStyle(int format) {
        formats.add(format);
    }

    /** Notes that the workbook counts its days from 1904. */
    void countFrom1904() {
        from1904 = true;
    }

    /** The style of that number; plain if there is none. */
    NumberStyle of(int style) {
        return style < 0 || style >= formats.size()
                ? NumberStyle.PLAIN
                : known.computeIfAbsent(formats.get(style), this::format);
    }

    private NumberStyle format(int index) {
        String builtIn = BuiltinFormats.getBuiltinFormat(index);
        String code = codes.getOrDefault(index, builtIn == null ? "General" : builtIn);
        return NumberStyle.of(index, code, from1904);
    }
}
