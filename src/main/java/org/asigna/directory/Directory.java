package org.asigna.directory;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.asigna.text.PackedInput;
import org.asigna.text.PackedOutput;
import org.jspecify.annotations.Nullable;

/**
 * All partners, contacts, accounts and licences known as of a sync, held in memory and found by id and name. It never
 * changes once built.
 */
public final class Directory {
    private final LegalForms legalForms;
    private final Accounts accounts;
    private final Licenses licenses;
    private final Partners partners;
    private final Contacts contacts;

    private Directory(LegalForms legalForms, int expectedAccounts, int expectedLicenses) {
        this.legalForms = legalForms;
        this.accounts = new Accounts(expectedAccounts);
        this.licenses = new Licenses(accounts, expectedLicenses);
        this.partners = new Partners(legalForms);
        this.contacts = new Contacts(partners);
    }

    private Directory(LegalForms legalForms, PackedInput input) {
        this.legalForms = legalForms;
        this.partners = Partners.read(legalForms, input);
        this.contacts = Contacts.read(partners, input);
        this.accounts = Accounts.read(input);
        this.licenses = Licenses.read(accounts, input);
    }

    /** The directory that {@link #write} wrote. */
    public static Directory read(PackedInput input) {
        return new Directory(LegalForms.standard(), input);
    }

    /** Writes the whole directory, its indexes included. */
    public void write(PackedOutput output) {
        partners.write(output);
        contacts.write(output);
        accounts.write(output);
        licenses.write(output);
    }

    /** Starts a directory with nothing in it. */
    public static Builder builder() {
        return builder(0, 0);
    }

    /** Starts a directory with nothing in it, and room for so many accounts and licences. */
    public static Builder builder(int expectedAccounts, int expectedLicenses) {
        return new Builder(new Directory(LegalForms.standard(), expectedAccounts, expectedLicenses));
    }

    /** The accounts. */
    public Accounts accounts() {
        return accounts;
    }

    /** The licences. */
    public Licenses licenses() {
        return licenses;
    }

    /** The partners. */
    public Partners partners() {
        return partners;
    }

    /** The contacts. */
    public Contacts contacts() {
        return contacts;
    }

    /** The legal forms by which the partners' names are taken apart. */
    public LegalForms legalForms() {
        return legalForms;
    }

    /**
     * Takes the rows of the four tables, each in the order of ids; owners before what they own. It may be used once.
     *
     * <p>Ids are unique within a table and owners known: a revision has been checked.
     */
    public static final class Builder {
        private final Directory directory;

        private Builder(Directory directory) {
            this.directory = directory;
        }

        /** Adds a partner. */
        public Builder partner(
                String id,
                String name,
                boolean active,
                String level,
                OptionalInt specialists,
                OptionalInt engineers,
                @Nullable LocalDate invitedOn,
                @Nullable LocalDate certifiedUntil) {
            Partners partners = directory.partners;
            partners.add(new Partner(
                    partners.size(),
                    new Id<>(id),
                    name,
                    active,
                    level,
                    specialists,
                    engineers,
                    invitedOn,
                    certifiedUntil));
            return this;
        }

        /** Adds a person of a partner. */
        public Builder contact(String id, String partnerId, String email, String name, boolean active) {
            int partner =
                    directory.partners.byId(partnerId).map(Partner::number).orElse(-1);
            directory.contacts.add(id, known(partner, "partner", partnerId), email, name, active);
            return this;
        }

        /** Adds an account. */
        public Builder account(String id, String name, boolean active) {
            directory.accounts.add(id, name, active);
            return this;
        }

        /** Adds a licence of an account. */
        public Builder license(String id, String accountId, @Nullable LocalDate expiresOn, boolean active) {
            int owner = known(directory.accounts.number(accountId), "account", accountId);
            directory.licenses.add(id, owner, expiresOn, active);
            return this;
        }

        /** Adds a licence of the account of a number. */
        public Builder license(String id, int account, @Nullable LocalDate expiresOn, boolean active) {
            directory.licenses.add(id, account, expiresOn, active);
            return this;
        }

        /** The directory of all that was added. */
        public Directory build() {
            directory.contacts.close();
            directory.licenses.close();
            return directory;
        }

        private static int known(int owner, String kind, String id) {
            if (owner < 0) {
                throw new IllegalArgumentException("no " + kind + " " + id + " in the directory");
            }
            return owner;
        }
    }
}
