package org.asigna.report.html;

import org.asigna.directory.Id;
import org.asigna.directory.Partner;

/** What a plan gives a partner to see and takes from it, counted change by change. */
public final class PartnerGain {
    private final Id<Partner> id;
    private final String name;
    private int accountsNew;
    private int accountsLost;
    private int otherContacts;
    private int more;
    private int moreOf;
    private int fewer;
    private int fewerOf;

    /** Nothing yet, for a partner of a name, which is blank if nobody knows it. */
    PartnerGain(Id<Partner> id, String name) {
        this.id = id;
        this.name = name;
    }

    void accountNew() {
        accountsNew++;
    }

    void accountLost() {
        accountsLost++;
    }

    void otherContact() {
        otherContacts++;
    }

    /** Counts the licences of one account that it comes to see, and those it no longer does. */
    void sees(int licensesMore, int licensesFewer) {
        more += licensesMore;
        moreOf += licensesMore > 0 ? 1 : 0;
        fewer += licensesFewer;
        fewerOf += licensesFewer > 0 ? 1 : 0;
    }

    /** The partner. */
    public Id<Partner> id() {
        return id;
    }

    /** The partner's name, blank if nobody knows it. */
    public String name() {
        return name;
    }

    /** How many accounts it is assigned to anew. */
    public int accountsNew() {
        return accountsNew;
    }

    /** How many accounts it is no longer assigned to. */
    public int accountsLost() {
        return accountsLost;
    }

    /** For how many accounts another of its people becomes the contact. */
    public int otherContacts() {
        return otherContacts;
    }

    /** How many licences it comes to see. */
    public int more() {
        return more;
    }

    /** Of how many accounts it comes to see licences. */
    public int moreOf() {
        return moreOf;
    }

    /** How many licences it sees no longer. */
    public int fewer() {
        return fewer;
    }

    /** Of how many accounts it sees licences no longer. */
    public int fewerOf() {
        return fewerOf;
    }
}
