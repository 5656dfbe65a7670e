package org.asigna.intake.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Whether bytes that come block by block are UTF-8 throughout. */
final class Utf8Check {
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final CharBuffer characters = CharBuffer.allocate(8192);
    private ByteBuffer rest = ByteBuffer.allocate(0);
    private boolean passed = true;

    /** The next bytes of the text. */
    void feed(byte[] block, int count) {
        if (!passed) {
            return;
        }
        ByteBuffer bytes = ByteBuffer.allocate(rest.remaining() + count);
        bytes.put(rest).put(block, 0, count).flip();
        decode(bytes, false);
        rest = bytes;
    }

    /** Whether all of the text is UTF-8, a character that its end cuts off included; to be asked once, at the end. */
    boolean passed() {
        decode(rest, true);
        return passed;
    }

    /** Decodes what can be decoded; only whether it works matters, not what comes of it. */
    private void decode(ByteBuffer bytes, boolean end) {
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            result = decoder.decode(bytes, characters.clear(), end);
        }
        passed &= !result.isError();
    }
}
