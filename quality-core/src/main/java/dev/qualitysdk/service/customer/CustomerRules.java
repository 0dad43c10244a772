package dev.qualitysdk.service.customer;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.FieldEntryId;
import dev.qualitysdk.rule.Clause;
import dev.qualitysdk.rule.ClauseBreachException;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a step of a customer file must keep beside the lifecycle. */
final class CustomerRules {

    private CustomerRules() {}

    static void check(CustomerFile file, CustomerStep step) {
        if (step instanceof CustomerStep.Entered s) {
            unused(file, s.entry());
            require(
                    file,
                    file.entries().stream()
                            .noneMatch(e -> e.isCurrent() && e.field().equals(s.field())),
                    "field " + s.field() + " has an entry already",
                    Clause.KEPT_CURRENT,
                    "Correct that entry.");
        } else if (step instanceof CustomerStep.Corrected s) {
            correction(file, s);
        } else if (step instanceof CustomerStep.ConsentWithdrawn s) {
            require(
                    file,
                    file.consents().stream()
                            .anyMatch(c ->
                                    c.purpose().equals(s.purpose()) && c.ended().isEmpty()),
                    "no consent to " + s.purpose() + " stands",
                    Clause.CLASSIFIED_AND_SECURE,
                    "Nothing is to be withdrawn.");
        } else if (step instanceof CustomerStep.Verified s) {
            require(
                    file,
                    s.until().isAfter(s.at()),
                    "the proof of identity would end at " + s.until() + ", not after " + s.at(),
                    Clause.CLASSIFIED_AND_SECURE,
                    "Say until when the customer may ask on the strength of it.");
        } else if (step instanceof CustomerStep.Held s) {
            require(
                    file,
                    file.holds().stream().noneMatch(h -> h.id().equals(s.hold())),
                    "hold " + s.hold() + " stands already",
                    Clause.CLASSIFIED_AND_SECURE,
                    "Release it, or give the other hold another id.");
        } else if (step instanceof CustomerStep.Released s) {
            require(
                    file,
                    file.holds().stream().anyMatch(h -> h.id().equals(s.hold())),
                    "no hold " + s.hold() + " stands",
                    Clause.CLASSIFIED_AND_SECURE,
                    "Name a hold that stands.");
        } else {
            erasure(file, step);
            merging(file, step);
        }
    }

    private static void correction(CustomerFile file, CustomerStep.Corrected step) {
        unused(file, step.entry());
        FieldEntry old = file.entries().stream()
                .filter(e -> e.id().equals(step.replaces()) && e.isCurrent())
                .findFirst()
                .orElseThrow(() -> refusal(
                        file,
                        "entry " + step.replaces() + " is not what a field says now",
                        Clause.KEPT_CURRENT,
                        "Correct the current entry of the field, or enter one."));
        if (old.fieldClass().isPersonal()) {
            verified(file, step.at(), "a correction of " + old.field());
        }
    }

    private static void erasure(CustomerFile file, CustomerStep step) {
        if (step instanceof CustomerStep.Exported) {
            verified(file, step.at(), "a copy of what is held");
        } else if (step instanceof CustomerStep.ErasureRequested s) {
            if (s.cause() == ErasureCause.CUSTOMER_ASKED) {
                verified(file, s.at(), "a request for erasure");
            }
        } else if (step instanceof CustomerStep.RequestWithdrawn || step instanceof CustomerStep.ErasureDecided) {
            require(
                    file,
                    file.erasurePending(),
                    "no erasure is asked for",
                    Clause.CLASSIFIED_AND_SECURE,
                    "Record the request for erasure first.");
            if (step instanceof CustomerStep.RequestWithdrawn) {
                verified(file, step.at(), "the withdrawal of a request for erasure");
            }
        } else if (step instanceof CustomerStep.Restricted s) {
            decided(file, ImmutableSet.of(ErasureOutcome.PARTLY, ErasureOutcome.COMPLETE));
            erasable(file, s.entries());
        } else if (step instanceof CustomerStep.Erased s) {
            decided(file, ImmutableSet.of(ErasureOutcome.COMPLETE));
            erasable(file, s.entries());
            Set<FieldEntryId> left = Sets.difference(standing(file), s.entries());
            require(
                    file,
                    left.isEmpty(),
                    "entries " + left + " would be left",
                    Clause.CLASSIFIED_AND_SECURE,
                    "Erase every entry that stands.");
        }
    }

    private static void decided(CustomerFile file, ImmutableSet<ErasureOutcome> outcomes) {
        require(
                file,
                file.erasureDecision()
                        .filter(decision -> outcomes.contains(decision.outcome()))
                        .isPresent(),
                "no decision stands that allows it; "
                        + file.erasureDecision()
                                .map(d -> "it was " + d.outcome())
                                .orElse("none was made since the file last changed"),
                Clause.CLASSIFIED_AND_SECURE,
                "Find out anew what can be erased, and record the decision.");
    }

    private static void erasable(CustomerFile file, Set<FieldEntryId> entries) {
        Set<FieldEntryId> unknown = Sets.difference(entries, standing(file));
        require(
                file,
                unknown.isEmpty(),
                "entries " + unknown + " do not stand",
                Clause.CLASSIFIED_AND_SECURE,
                "Name entries whose value stands.");
        Set<FieldEntryId> held = file.entries().stream()
                .filter(e -> entries.contains(e.id()) && file.holds().stream().anyMatch(h -> h.covers(e.field())))
                .map(FieldEntry::id)
                .collect(Collectors.toCollection(TreeSet::new));
        require(
                file,
                held.isEmpty(),
                "entries " + held + " are under a legal hold",
                Clause.CLASSIFIED_AND_SECURE,
                "Wait until the hold is released.");
    }

    private static Set<FieldEntryId> standing(CustomerFile file) {
        return file.entries().stream()
                .filter(e -> e.erased().isEmpty())
                .map(FieldEntry::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void merging(CustomerFile file, CustomerStep step) {
        if (step instanceof CustomerStep.Merged s) {
            another(file, s.into());
            verified(file, s.at(), "a merge");
        } else if (step instanceof CustomerStep.Unmerged) {
            verified(file, step.at(), "the end of a merge");
        } else if (step instanceof CustomerStep.Absorbed s) {
            another(file, s.duplicate());
            verified(file, s.at(), "a merge");
            require(
                    file,
                    !file.duplicates().contains(s.duplicate()),
                    "customer " + s.duplicate() + " is merged into it already",
                    Clause.CUSTOMER_FILE,
                    "Merge it once.");
        } else if (step instanceof CustomerStep.Parted s) {
            verified(file, s.at(), "the end of a merge");
            require(
                    file,
                    file.duplicates().contains(s.duplicate()),
                    "customer " + s.duplicate() + " is not merged into it",
                    Clause.CUSTOMER_FILE,
                    "Name a customer that is.");
        }
    }

    private static void another(CustomerFile file, CustomerId other) {
        require(
                file,
                !other.equals(file.id()),
                "a customer would be merged into itself",
                Clause.CUSTOMER_FILE,
                "Name two files.");
    }

    private static void unused(CustomerFile file, FieldEntryId entry) {
        require(
                file,
                file.entries().stream().noneMatch(e -> e.id().equals(entry)),
                "entry " + entry + " was used before",
                Clause.CUSTOMER_FILE,
                "Give each entry an id of its own.");
    }

    private static void verified(CustomerFile file, Instant at, String what) {
        require(
                file,
                file.isVerifiedAt(at),
                what + " needs the proof, valid at " + at + ", that who asks is the customer",
                Clause.CLASSIFIED_AND_SECURE,
                "Verify the identity first, for a repeated request too.");
    }

    private static void require(CustomerFile file, boolean holds, String problem, Clause clause, String wayOut) {
        if (!holds) {
            throw refusal(file, problem, clause, wayOut);
        }
    }

    private static ClauseBreachException refusal(CustomerFile file, String problem, Clause clause, String wayOut) {
        return new ClauseBreachException("customer " + file.id(), problem, clause, wayOut);
    }
}
