package dev.qualitysdk.service.customer;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.FieldEntryId;
import dev.qualitysdk.basics.FieldName;
import dev.qualitysdk.basics.HoldId;
import dev.qualitysdk.basics.Purpose;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What the steps of a customer file come to. */
final class CustomerFold {

    private CustomerFold() {}

    static ImmutableList<FieldEntry> entries(List<CustomerStep> steps) {
        Map<FieldEntryId, FieldEntry> entries = new LinkedHashMap<>();
        for (CustomerStep step : steps) {
            if (step instanceof CustomerStep.Entered s) {
                entries.put(s.entry(), entered(s, s.entry(), s.field(), s.fieldClass()));
            } else if (step instanceof CustomerStep.Corrected s) {
                FieldEntry old = Objects.requireNonNull(entries.get(s.replaces()));
                entries.put(
                        s.replaces(),
                        ImmutableFieldEntry.builder()
                                .from(old)
                                .replacedBy(s.entry())
                                .build());
                entries.put(s.entry(), entered(s, s.entry(), old.field(), old.fieldClass()));
            } else if (step instanceof CustomerStep.Restricted s) {
                s.entries().forEach(id -> entries.computeIfPresent(id, (same, old) -> erased(old, s.at())));
            } else if (step instanceof CustomerStep.Erased s) {
                s.entries().forEach(id -> entries.computeIfPresent(id, (same, old) -> erased(old, s.at())));
            }
        }
        return ImmutableList.copyOf(entries.values());
    }

    private static FieldEntry entered(CustomerStep step, FieldEntryId id, FieldName field, FieldClass fieldClass) {
        return ImmutableFieldEntry.builder()
                .id(id)
                .field(field)
                .fieldClass(fieldClass)
                .entered(step.at())
                .by(step.stamp().by())
                .build();
    }

    private static FieldEntry erased(FieldEntry entry, Instant at) {
        return ImmutableFieldEntry.builder().from(entry).erased(at).build();
    }

    static ImmutableList<Consent> consents(List<CustomerStep> steps) {
        List<Consent> consents = new ArrayList<>();
        for (CustomerStep step : steps) {
            if (step instanceof CustomerStep.ConsentGiven s) {
                end(consents, s.purpose(), s.at());
                consents.add(ImmutableConsent.of(s.purpose(), s.text(), s.at(), Optional.empty()));
            } else if (step instanceof CustomerStep.ConsentWithdrawn s) {
                end(consents, s.purpose(), s.at());
            }
        }
        return ImmutableList.copyOf(consents);
    }

    private static void end(List<Consent> consents, Purpose purpose, Instant at) {
        consents.replaceAll(
                consent -> consent.purpose().equals(purpose) && consent.ended().isEmpty()
                        ? ImmutableConsent.builder().from(consent).ended(at).build()
                        : consent);
    }

    static ImmutableList<Hold> holds(List<CustomerStep> steps) {
        Map<HoldId, Hold> holds = new LinkedHashMap<>();
        for (CustomerStep step : steps) {
            if (step instanceof CustomerStep.Held s) {
                holds.put(s.hold(), ImmutableHold.of(s.hold(), s.reason(), s.at(), s.fields()));
            } else if (step instanceof CustomerStep.Released s) {
                holds.remove(s.hold());
            }
        }
        return ImmutableList.copyOf(holds.values());
    }

    static ImmutableSet<CustomerId> duplicates(List<CustomerStep> steps) {
        Set<CustomerId> duplicates = new LinkedHashSet<>();
        for (CustomerStep step : steps) {
            if (step instanceof CustomerStep.Absorbed s) {
                duplicates.add(s.duplicate());
            } else if (step instanceof CustomerStep.Parted s) {
                duplicates.remove(s.duplicate());
            }
        }
        return ImmutableSet.copyOf(duplicates);
    }

    static boolean erasurePending(List<CustomerStep> steps) {
        boolean pending = false;
        for (CustomerStep step : steps) {
            if (step instanceof CustomerStep.ErasureRequested) {
                pending = true;
            } else if (step instanceof CustomerStep.RequestWithdrawn || step instanceof CustomerStep.Erased) {
                pending = false;
            }
        }
        return pending;
    }

    /** The decision that still rests on all that the file says: nothing that can change it happened since. */
    static Optional<CustomerStep.ErasureDecided> standingDecision(List<CustomerStep> steps) {
        Optional<CustomerStep.ErasureDecided> standing = Optional.empty();
        for (CustomerStep step : steps) {
            if (step instanceof CustomerStep.ErasureDecided s) {
                standing = Optional.of(s);
            } else if (!(step instanceof CustomerStep.Restricted
                    || step instanceof CustomerStep.Verified
                    || step instanceof CustomerStep.Reviewed
                    || step instanceof CustomerStep.Exported
                    || step instanceof CustomerStep.ConsentWithdrawn)) {
                standing = Optional.empty();
            }
        }
        return standing;
    }
}
