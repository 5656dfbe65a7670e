package org.asigna.intake.excel;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import org.asigna.intake.BrokenFileException;
import org.asigna.intake.TooLargeException;
import org.asigna.text.Texts;
import org.jspecify.annotations.Nullable;

/** The texts that the cells of an XLSX workbook share, packed. */
final class SharedTexts {
    private static final long MOST = 1L << 29;

    /** How many of the texts that were asked for last stay unpacked; cells name few texts often, and many once. */
    private static final int LATELY = 1 << 12;

    private final Texts texts = new Texts();
    private final @Nullable String[] unpacked = new String[LATELY];
    private final int[] numbers = new int[LATELY];
    private long length;

    private SharedTexts() {}

    static SharedTexts none() {
        return new SharedTexts();
    }

    /**
     * Reads the part that holds them.
     *
     * @throws IOException if it is broken, or holds more than any workbook does
     */
    static SharedTexts read(InputStream part) throws IOException {
        SharedTexts shared = new SharedTexts();
        try (XmlReader xml = new XmlReader(part)) {
            while (xml.next() != XMLStreamConstants.END_DOCUMENT) {
                if (xml.starts("si")) {
                    shared.add(RichText.read(xml, "si"));
                }
            }
        }
        return shared;
    }

    private void add(String text) throws IOException {
        length += text.length();
        if (length > MOST) {
            throw new TooLargeException("its texts are longer than " + (MOST >> 20) + " million characters");
        }
        texts.add(text);
    }

    /**
     * The text of a number, as a cell names it.
     *
     * @throws IOException if there is none
     */
    String get(String number) throws IOException {
        int index;
        try {
            index = Integer.parseInt(number.strip());
        } catch (NumberFormatException wrong) {
            index = -1;
        }
        if (index < 0 || index >= texts.size()) {
            throw new BrokenFileException("shared-text", number);
        }
        return get(index);
    }

    private String get(int index) {
        int slot = index & (LATELY - 1);
        String text = unpacked[slot];
        if (text == null || numbers[slot] != index) {
            text = texts.get(index);
            unpacked[slot] = text;
            numbers[slot] = index;
        }
        return text;
    }
}
