package org.asigna.report.excel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * XML on its way into a file, as bytes of UTF-8: handed on in large pieces, without a string for each cell. What it makes of
 * a text is what {@link CellText} says.
 */
final class XmlBytes {
    /** As many as the longest text of a cell takes, if none of its characters takes more than two. */
    private static final int SIZE = 2 * CellText.LONGEST + 2;

    private final OutputStream target;
    private final byte[] bytes = new byte[SIZE];
    private int length;

    XmlBytes(OutputStream target) {
        this.target = target;
    }

    /** Appends XML as it is. */
    void xml(String xml) throws IOException {
        xml(xml.getBytes(StandardCharsets.UTF_8));
    }

    /** Appends XML as it is. */
    void xml(byte[] xml) throws IOException {
        makeRoom(xml.length);
        if (xml.length > SIZE) {
            target.write(xml);
            return;
        }
        System.arraycopy(xml, 0, bytes, length, xml.length);
        length += xml.length;
    }

    /** Appends a text that is no longer than a cell's. */
    void text(String text) throws IOException {
        int end = text.length();
        makeRoom(2 * end);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (isPlain(c) || (c == '_' && !isAt(text, i + 1, 'x'))) {
                bytes[length++] = (byte) c;
            } else if (c >= 0x80 && c < 0x800) {
                bytes[length++] = (byte) (0xC0 | (c >> 6));
                bytes[length++] = (byte) (0x80 | (c & 0x3F));
            } else {
                StringBuilder rest = new StringBuilder(end - i + 16);
                CellText.append(rest, text.substring(i));
                xml(rest.toString());
                return;
            }
        }
    }

    /** Whether an ASCII character is one that stands for itself and begins nothing. */
    private static boolean isPlain(char c) {
        return c < 0x80 && c >= ' ' && c != '&' && c != '<' && c != '>' && c != '"' && c != '_';
    }

    private static boolean isAt(String text, int at, char sign) {
        return at < text.length() && text.charAt(at) == sign;
    }

    /** Makes room for so many bytes, if there is so much at all. */
    private void makeRoom(int needed) throws IOException {
        if (length + needed > SIZE) {
            flush();
        }
    }

    /** Hands on what is left. */
    void flush() throws IOException {
        target.write(bytes, 0, length);
        length = 0;
    }
}
