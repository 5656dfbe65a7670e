package org.asigna.intake.excel;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.asigna.intake.TooLargeException;

/** A part of a workbook while it is unpacked, up to the limits of what a workbook holds. */
final class Unpacked extends FilterInputStream {
    /** How the library's message begins where a limit is passed; it has no exception of its own for that. */
    private static final String BOMB = "Zip bomb detected";

    Unpacked(InputStream stream) {
        super(stream);
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (IOException e) {
            throw told(e);
        }
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        try {
            return super.read(target, offset, count);
        } catch (IOException e) {
            throw told(e);
        }
    }

    private static IOException told(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.startsWith(BOMB) ? new TooLargeException(message) : e;
    }
}
