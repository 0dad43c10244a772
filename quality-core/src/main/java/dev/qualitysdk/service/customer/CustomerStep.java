package dev.qualitysdk.service.customer;

import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CanonicalTime;
import dev.qualitysdk.basics.ConsentVersion;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.FieldEntryId;
import dev.qualitysdk.basics.FieldName;
import dev.qualitysdk.basics.HoldId;
import dev.qualitysdk.basics.IdentityEvidence;
import dev.qualitysdk.basics.Purpose;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** A fact in a {@link CustomerFile}. It names fields and entries, never what stands in them (clause 7.1.2). */
public sealed interface CustomerStep extends Step {

    /** The file was opened. */
    @Value.Immutable
    sealed interface Opened extends CustomerStep permits ImmutableOpened {

        @Override
        Stamp stamp();

        /** {@return the customer} */
        CustomerId customer();

        /** {@return the branch that serves the customer} */
        BranchId branch();

        /** {@return what kind of customer it is} */
        CustomerKind kind();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("customer.opened"))
                    .put("customer", customer())
                    .put("branch", branch())
                    .put("kind", kind())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param customer the customer
         * @param branch the branch that serves the customer
         * @param kind what kind of customer it is
         * @return the step
         */
        static Opened of(Stamp stamp, CustomerId customer, BranchId branch, CustomerKind kind) {
            return ImmutableOpened.of(stamp, customer, branch, kind);
        }
    }

    /** Another branch serves the customer from now on, or the kind was put right. */
    @Value.Immutable
    sealed interface Amended extends CustomerStep permits ImmutableAmended {

        @Override
        Stamp stamp();

        /** {@return the branch that serves the customer from now on} */
        BranchId branch();

        /** {@return what kind of customer it is} */
        CustomerKind kind();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("customer.amended"))
                    .put("branch", branch())
                    .put("kind", kind())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param branch the branch that serves the customer from now on
         * @param kind what kind of customer it is
         * @return the step
         */
        static Amended of(Stamp stamp, BranchId branch, CustomerKind kind) {
            return ImmutableAmended.of(stamp, branch, kind);
        }
    }

    /** A value was entered in a field that had none. The value stands apart, in a {@link CustomerRecord}. */
    @Value.Immutable
    sealed interface Entered extends CustomerStep permits ImmutableEntered {

        @Override
        Stamp stamp();

        /** {@return the entry under which the value stands} */
        FieldEntryId entry();

        /** {@return the field} */
        FieldName field();

        /** {@return how far the value must be protected} */
        FieldClass fieldClass();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("customer.entered"))
                    .put("entry", entry())
                    .put("field", field())
                    .put("fieldClass", fieldClass())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param entry the entry under which the value stands
         * @param field the field
         * @param fieldClass how far the value must be protected
         * @return the step
         */
        static Entered of(Stamp stamp, FieldEntryId entry, FieldName field, FieldClass fieldClass) {
            return ImmutableEntered.of(stamp, entry, field, fieldClass);
        }
    }

    /** A value was put in place of another of the same field; the other stays on record until it is erased. */
    @Value.Immutable
    sealed interface Corrected extends CustomerStep permits ImmutableCorrected {

        @Override
        Stamp stamp();

        /** {@return the entry under which the new value stands} */
        FieldEntryId entry();

        /** {@return the entry that it replaces} */
        FieldEntryId replaces();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("customer.corrected"))
                    .put("entry", entry())
                    .put("replaces", replaces())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param entry the entry under which the new value stands
         * @param replaces the entry that it replaces
         * @return the step
         */
        static Corrected of(Stamp stamp, FieldEntryId entry, FieldEntryId replaces) {
            return ImmutableCorrected.of(stamp, entry, replaces);
        }
    }

    /** The ground in law was stated on which data are used for a purpose. */
    @Value.Immutable
    sealed interface BasisStated extends CustomerStep permits ImmutableBasisStated {

        @Override
        Stamp stamp();

        /** {@return the purpose} */
        Purpose purpose();

        /** {@return the ground in law} */
        LegalBasis basis();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("customer.basis-stated"))
                    .put("purpose", purpose())
                    .put("basis", basis())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param purpose the purpose
         * @param basis the ground in law
         * @return the step
         */
        static BasisStated of(Stamp stamp, Purpose purpose, LegalBasis basis) {
            return ImmutableBasisStated.of(stamp, purpose, basis);
        }
    }

    /** The customer consented to a purpose. */
    @Value.Immutable
    sealed interface ConsentGiven extends CustomerStep permits ImmutableConsentGiven {

        @Override
        Stamp stamp();

        /** {@return the purpose} */
        Purpose purpose();

        /** {@return the version of the text that was consented to} */
        ConsentVersion text();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("customer.consent-given"))
                    .put("purpose", purpose())
                    .put("text", text())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param purpose the purpose
         * @param text the version of the text that was consented to
         * @return the step
         */
        static ConsentGiven of(Stamp stamp, Purpose purpose, ConsentVersion text) {
            return ImmutableConsentGiven.of(stamp, purpose, text);
        }
    }

    /** The customer withdrew a consent; what was done before stays lawful. */
    @Value.Immutable
    sealed interface ConsentWithdrawn extends CustomerStep permits ImmutableConsentWithdrawn {

        @Override
        Stamp stamp();

        /** {@return the purpose} */
        Purpose purpose();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("customer.consent-withdrawn"))
                    .put("purpose", purpose())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param purpose the purpose
         * @return the step
         */
        static ConsentWithdrawn of(Stamp stamp, Purpose purpose) {
            return ImmutableConsentWithdrawn.of(stamp, purpose);
        }
    }

    /** Somebody looked whether the file is still right (clause 7.1.3). */
    @Value.Immutable
    sealed interface Reviewed extends CustomerStep permits ImmutableReviewed {

        @Override
        Stamp stamp();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("customer.reviewed")).build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @return the step
         */
        static Reviewed of(Stamp stamp) {
            return ImmutableReviewed.of(stamp);
        }
    }

    /** It was verified that who asks is the customer. */
    @Value.Immutable
    sealed interface Verified extends CustomerStep permits ImmutableVerified {

        @Override
        Stamp stamp();

        /** {@return by what kind of evidence; never its number} */
        IdentityEvidence evidence();

        /** {@return the last instant at which the customer may ask for something on the strength of it} */
        Instant until();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("customer.verified"))
                    .put("evidence", evidence())
                    .put("until", until())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param evidence by what kind of evidence; never its number
         * @param until the last instant at which the customer may ask for something on the strength of it
         * @return the step
         */
        static Verified of(Stamp stamp, IdentityEvidence evidence, Instant until) {
            return ImmutableVerified.of(stamp, evidence, CanonicalTime.of(until));
        }
    }

    /** A copy of everything held was handed to the customer. */
    @Value.Immutable
    sealed interface Exported extends CustomerStep permits ImmutableExported {

        @Override
        Stamp stamp();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("customer.exported")).build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @return the step
         */
        static Exported of(Stamp stamp) {
            return ImmutableExported.of(stamp);
        }
    }

    /** A legal hold began: what it covers is not erased while it stands. */
    @Value.Immutable
    sealed interface Held extends CustomerStep permits ImmutableHeld {

        @Override
        Stamp stamp();

        /** {@return the hold} */
        HoldId hold();

        /** {@return why} */
        ReasonCode reason();

        /** {@return the fields that it covers; none means all} */
        ImmutableSortedSet<FieldName> fields();

        @Override
        default CanonicalForm form() {
            return CustomerForms.codes(
                            stamp().writeTo(CanonicalForm.of("customer.held"))
                                    .put("hold", hold())
                                    .put("reason", reason()),
                            "fields",
                            fields())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param hold the hold
         * @param reason why
         * @param fields the fields that it covers; none means all
         * @return the step
         */
        static Held of(Stamp stamp, HoldId hold, ReasonCode reason, Iterable<FieldName> fields) {
            return ImmutableHeld.of(stamp, hold, reason, ImmutableSortedSet.copyOf(fields));
        }
    }

    /** A legal hold ended. */
    @Value.Immutable
    sealed interface Released extends CustomerStep permits ImmutableReleased {

        @Override
        Stamp stamp();

        /** {@return the hold} */
        HoldId hold();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("customer.released"))
                    .put("hold", hold())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param hold the hold
         * @return the step
         */
        static Released of(Stamp stamp, HoldId hold) {
            return ImmutableReleased.of(stamp, hold);
        }
    }

    /** It was asked that what is held be erased. */
    @Value.Immutable
    sealed interface ErasureRequested extends CustomerStep permits ImmutableErasureRequested {

        @Override
        Stamp stamp();

        /** {@return why} */
        ErasureCause cause();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("customer.erasure-requested"))
                    .put("cause", cause())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param cause why
         * @return the step
         */
        static ErasureRequested of(Stamp stamp, ErasureCause cause) {
            return ImmutableErasureRequested.of(stamp, cause);
        }
    }

    /** The customer no longer wants to be erased; what was erased already does not come back. */
    @Value.Immutable
    sealed interface RequestWithdrawn extends CustomerStep permits ImmutableRequestWithdrawn {

        @Override
        Stamp stamp();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("customer.request-withdrawn"))
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @return the step
         */
        static RequestWithdrawn of(Stamp stamp) {
            return ImmutableRequestWithdrawn.of(stamp);
        }
    }

    /** It was found out what can be erased by now. */
    @Value.Immutable
    sealed interface ErasureDecided extends CustomerStep permits ImmutableErasureDecided {

        @Override
        Stamp stamp();

        /** {@return the outcome} */
        ErasureOutcome outcome();

        /** {@return the first day of the table of retention that was applied} */
        LocalDate retention();

        /** {@return when it is to be found out again at the latest; empty where nothing but an event changes it} */
        Optional<Instant> again();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("customer.erasure-decided"))
                    .put("outcome", outcome())
                    .put("retention", retention())
                    .put("again", again())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param outcome the outcome
         * @param retention the first day of the table of retention that was applied
         * @param again when it is to be found out again at the latest; empty where nothing but an event changes it
         * @return the step
         */
        static ErasureDecided of(Stamp stamp, ErasureOutcome outcome, LocalDate retention, Optional<Instant> again) {
            return ImmutableErasureDecided.of(stamp, outcome, retention, again.map(CanonicalTime::of));
        }
    }

    /** What nothing keeps was erased; what is left is stored and used for nothing else. */
    @Value.Immutable
    sealed interface Restricted extends CustomerStep permits ImmutableRestricted {

        @Override
        Stamp stamp();

        /** {@return the entries that were erased, perhaps none} */
        ImmutableSortedSet<FieldEntryId> entries();

        @Override
        default CanonicalForm form() {
            return CustomerForms.codes(stamp().writeTo(CanonicalForm.of("customer.restricted")), "entries", entries())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param entries the entries that were erased, perhaps none
         * @return the step
         */
        static Restricted of(Stamp stamp, Iterable<FieldEntryId> entries) {
            return ImmutableRestricted.of(stamp, ImmutableSortedSet.copyOf(entries));
        }
    }

    /** All that was left was erased: from here on nobody can tell who the customer was. */
    @Value.Immutable
    sealed interface Erased extends CustomerStep permits ImmutableErased {

        @Override
        Stamp stamp();

        /** {@return the entries that were erased, perhaps none} */
        ImmutableSortedSet<FieldEntryId> entries();

        @Override
        default CanonicalForm form() {
            return CustomerForms.codes(stamp().writeTo(CanonicalForm.of("customer.erased")), "entries", entries())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param entries the entries that were erased, perhaps none
         * @return the step
         */
        static Erased of(Stamp stamp, Iterable<FieldEntryId> entries) {
            return ImmutableErased.of(stamp, ImmutableSortedSet.copyOf(entries));
        }
    }

    /** The file was found to be a duplicate of another, which goes on for both. */
    @Value.Immutable
    sealed interface Merged extends CustomerStep permits ImmutableMerged {

        @Override
        Stamp stamp();

        /** {@return the customer of the file that goes on} */
        CustomerId into();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("customer.merged"))
                    .put("into", into())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param into the customer of the file that goes on
         * @return the step
         */
        static Merged of(Stamp stamp, CustomerId into) {
            return ImmutableMerged.of(stamp, into);
        }
    }

    /** The file was found to be no duplicate after all. */
    @Value.Immutable
    sealed interface Unmerged extends CustomerStep permits ImmutableUnmerged {

        @Override
        Stamp stamp();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("customer.unmerged")).build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @return the step
         */
        static Unmerged of(Stamp stamp) {
            return ImmutableUnmerged.of(stamp);
        }
    }

    /** The file goes on for a duplicate as well. */
    @Value.Immutable
    sealed interface Absorbed extends CustomerStep permits ImmutableAbsorbed {

        @Override
        Stamp stamp();

        /** {@return the customer of the duplicate} */
        CustomerId duplicate();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("customer.absorbed"))
                    .put("duplicate", duplicate())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param duplicate the customer of the duplicate
         * @return the step
         */
        static Absorbed of(Stamp stamp, CustomerId duplicate) {
            return ImmutableAbsorbed.of(stamp, duplicate);
        }
    }

    /** The file no longer goes on for another. */
    @Value.Immutable
    sealed interface Parted extends CustomerStep permits ImmutableParted {

        @Override
        Stamp stamp();

        /** {@return the customer of the other} */
        CustomerId duplicate();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("customer.parted"))
                    .put("duplicate", duplicate())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param duplicate the customer of the other
         * @return the step
         */
        static Parted of(Stamp stamp, CustomerId duplicate) {
            return ImmutableParted.of(stamp, duplicate);
        }
    }

    /**
     * Reads a step from its canonical form.
     *
     * @param form the form
     * @return the step
     * @throws dev.qualitysdk.basics.InvalidValueException if it is none of this family
     */
    static CustomerStep read(CanonicalForm form) {
        return CustomerForms.read(form);
    }
}
