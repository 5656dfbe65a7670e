package org.asigna.intake.excel;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.asigna.intake.BrokenFileException;

/**
 * The events of one XML part of a workbook. Document types, and with them entities, are refused; a text longer than any
 * cell's, too.
 */
final class XmlReader implements Closeable {
    private static final int LONGEST_TEXT = 1 << 20;
    private static final XMLInputFactory FACTORY = factory();

    private final InputStream stream;
    private final XMLStreamReader xml;

    XmlReader(InputStream stream) throws IOException {
        this.stream = stream;
        try {
            this.xml = FACTORY.createXMLStreamReader(stream);
        } catch (XMLStreamException broken) {
            stream.close();
            throw broken(broken);
        }
    }

    /** Woodstox's, which is twice as fast as the one of the JDK, and which alone knows a limit for texts. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("com.ctc.wstx.maxTextLength", LONGEST_TEXT);
        return factory;
    }

    /** Goes on to the next event and gives its type, see {@link XMLStreamConstants}. */
    int next() throws IOException {
        try {
            int event = xml.next();
            if (event == XMLStreamConstants.DTD) {
                throw new BrokenFileException("document-type");
            }
            return event;
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    /** The name of the element that starts or ends here, without its prefix. */
    String name() {
        return xml.getLocalName();
    }

    /** Whether an element of that name starts here. */
    boolean starts(String name) {
        return xml.isStartElement() && name.equals(xml.getLocalName());
    }

    /** Whether an element of that name ends here. */
    boolean ends(String name) {
        return xml.isEndElement() && name.equals(xml.getLocalName());
    }

    /** An attribute by its name without prefix; blank if the element does not have it. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (name.equals(xml.getAttributeLocalName(i))) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** An attribute that is a whole number; a default if the element does not have it. */
    int number(String name, int absent) throws IOException {
        String value = attribute(name);
        try {
            return value.isEmpty() ? absent : Integer.parseInt(value.strip());
        } catch (NumberFormatException wrong) {
            throw new BrokenFileException("attribute", name, value);
        }
    }

    /** Whether an attribute says yes. */
    boolean flag(String name) {
        String value = attribute(name);
        return value.equals("1") || value.equals("true");
    }

    /** The text of an element that starts here and holds nothing else; goes on to its end. */
    String text() throws IOException {
        try {
            return xml.getElementText();
        } catch (XMLStreamException broken) {
            throw broken(broken);
        }
    }

    /** Goes on to the end of the element that starts here, whatever it holds. */
    void skip() throws IOException {
        int depth = 1;
        while (depth > 0) {
            int event = next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private static IOException broken(XMLStreamException broken) {
        return broken.getNestedException() instanceof IOException disk
                ? disk
                : new BrokenFileException("xml", firstLine(broken));
    }

    private static String firstLine(XMLStreamException broken) {
        return String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException broken) {
            throw broken(broken);
        } finally {
            stream.close();
        }
    }
}
