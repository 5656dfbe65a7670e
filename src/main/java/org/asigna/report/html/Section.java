package org.asigna.report.html;

/** A section of the page. */
interface Section {
    /** Its name, by which links and phrases know it. */
    String name();

    /** Whether it has anything to say of this plan. */
    default boolean speaks() {
        return true;
    }

    /** Writes what stands below its heading. */
    void write(Html html);
}
