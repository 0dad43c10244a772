package dev.qualitysdk.service.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.Actor;
import dev.qualitysdk.basics.BasicsArbitraries;
import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.FieldEntryId;
import dev.qualitysdk.basics.FieldName;
import dev.qualitysdk.basics.Purpose;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Walk;
import dev.qualitysdk.rule.ClauseBreachException;
import dev.qualitysdk.service.customer.CustomerFile.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitraries of customer files. */
public final class CustomerArbitraries {

    private CustomerArbitraries() {}

    /** Customer files, some of them amended. */
    public static Arbitrary<CustomerFile> files() {
        return Combinators.combine(
                        BasicsArbitraries.instants(),
                        BasicsArbitraries.ids(CustomerId::of),
                        BasicsArbitraries.ids(BranchId::of),
                        Arbitraries.of(CustomerKind.class),
                        Arbitraries.of(CustomerKind.class).list().ofMaxSize(2))
                .as((at, id, branch, kind, amendments) -> {
                    CustomerFile file = CustomerFile.open(
                            CustomerStep.Opened.of(Stamp.of(at, Actor.system("test")), id, branch, kind));
                    Instant next = at;
                    for (CustomerKind amended : amendments) {
                        next = next.plusSeconds(60);
                        file = file.amend(
                                CustomerStep.Amended.of(Stamp.of(next, Actor.system("test")), branch, amended));
                    }
                    return file;
                });
    }

    /** Customer files that walked: entered, consented, held, merged, restricted, erased. */
    public static Arbitrary<CustomerFile> lives() {
        return Walk.from(
                Walk.beginnings().map(CustomerExamples::prepared),
                12,
                CustomerArbitraries::possible,
                (file, event, at) -> file.take(CustomerExamples.step(file, event, at)));
    }

    /** The events whose ordinary step the file accepts. */
    private static List<Event> possible(CustomerFile file) {
        Instant at = file.steps().get(file.version() - 1).at();
        List<Event> possible = new ArrayList<>();
        for (Event event : CustomerFile.LIFECYCLE.allowed(file.state())) {
            boolean needsProof = switch (event) {
                case CORRECT, EXPORT, REQUEST_ERASURE, WITHDRAW_REQUEST, MERGE, UNMERGE, ABSORB, PART -> true;
                default -> false;
            };
            // The proof must hold after the longest pace, of twenty days.
            if (needsProof && !file.isVerifiedAt(at.plus(Duration.ofDays(21)))) {
                continue;
            }
            try {
                file.take(CustomerExamples.step(file, event, at));
                possible.add(event);
            } catch (ClauseBreachException refused) {
                assertThat(refused).hasMessageContaining("C-1");
            }
        }
        return possible;
    }

    /** Fields, those that every host has and some of its own. */
    public static Arbitrary<CustomerField> fields() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        CustomerField.NAME,
                        CustomerField.ADDRESS,
                        CustomerField.TELEPHONE,
                        CustomerField.EMAIL,
                        CustomerField.ACCOUNT,
                        CustomerField.IDENTITY_NUMBER,
                        CustomerField.DEMANDS,
                        CustomerField.TERMS),
                Combinators.combine(
                                BasicsArbitraries.ids(FieldName::of),
                                Arbitraries.of(FieldClass.class),
                                Arbitraries.of(FieldKind.class))
                        .as(CustomerField::of));
    }

    /** Values that the kind of their field accepts. */
    public static Arbitrary<FieldValue> values() {
        Arbitrary<String> digits =
                Arbitraries.strings().numeric().ofMinLength(6).ofMaxLength(20);
        Arbitrary<String> words =
                Arbitraries.strings().withChars("abcXYZ王小明é").ofMinLength(1).ofMaxLength(12);
        return Combinators.combine(fields(), digits, words)
                .as((field, number, word) -> FieldValue.of(
                        field,
                        switch (field.kind()) {
                            case TELEPHONE, ACCOUNT, DOCUMENT_NUMBER -> number;
                            case EMAIL -> word + "@" + word;
                            default -> word;
                        }));
    }

    /** Records of up to five values. */
    public static Arbitrary<CustomerRecord> records() {
        return Combinators.combine(
                        BasicsArbitraries.ids(CustomerId::of), values().list().ofMaxSize(5))
                .as((customer, values) -> {
                    CustomerRecord record = CustomerRecord.of(customer);
                    for (FieldValue value : values) {
                        record = record.with(
                                FieldEntryId.of("E-" + record.values().size()), value);
                    }
                    return record;
                });
    }

    /** Clearances of every strength. */
    public static Arbitrary<Clearance> clearances() {
        return Arbitraries.of(Clearance.ANYBODY, Clearance.STAFF, Clearance.KEEPER);
    }

    /** Views of a name. */
    public static Arbitrary<CustomerView> views() {
        return people().map(person -> person.view(Clearance.STAFF));
    }

    /** Disclosures of a name. */
    public static Arbitrary<Disclosure> disclosures() {
        return people().map(Person::disclosure);
    }

    /** A file with a name, and the record of it. */
    private record Person(CustomerFile file, CustomerRecord record) {

        CustomerView view(Clearance clearance) {
            return record.view(file, clearance);
        }

        Disclosure disclosure() {
            Instant at = file.steps().get(file.version() - 1).at();
            return record.disclose(
                    file.take(CustomerStep.BasisStated.of(
                            CustomerExamples.stamp(at), CustomerExamples.COLLECTION, LegalBasis.CONTRACT)),
                    AccessStep.of(
                            CustomerExamples.stamp(at),
                            file.id(),
                            CustomerExamples.COLLECTION,
                            List.of(CustomerField.NAME.name())));
        }
    }

    private static Arbitrary<Person> people() {
        return Combinators.combine(
                        BasicsArbitraries.instants(),
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(9))
                .as((at, number, name) -> {
                    CustomerFile file = CustomerExamples.entered(
                            CustomerExamples.opened("C-" + number, at), at, CustomerField.NAME);
                    return new Person(
                            file,
                            CustomerRecord.of(file.id())
                                    .with(
                                            CustomerExamples.entry(file, CustomerField.NAME),
                                            FieldValue.of(CustomerField.NAME, name)));
                });
    }

    /** Accesses of one customer, and now and then of another. */
    public static Arbitrary<AccessStep> accesses() {
        return Combinators.combine(
                        BasicsArbitraries.instants(),
                        BasicsArbitraries.ids(CustomerId::of),
                        BasicsArbitraries.ids(Purpose::of),
                        BasicsArbitraries.ids(FieldName::of).list().ofMinSize(1).ofMaxSize(3))
                .as((at, customer, purpose, fields) ->
                        AccessStep.of(CustomerExamples.stamp(at), customer, purpose, fields));
    }

    /** Records of one access or two. */
    public static Arbitrary<AccessRecord> accessRecords() {
        return accesses()
                .flatMap(first -> Arbitraries.of(
                        AccessRecord.begin(first), AccessRecord.begin(first).add(first)));
    }

    /** Entries that were corrected, erased, or are current. */
    public static Arbitrary<FieldEntry> entries() {
        return lives().flatMap(file -> Arbitraries.of(file.entries()));
    }

    /** Consents that hold or ended. */
    public static Arbitrary<Consent> consents() {
        return lives().flatMap(file -> Arbitraries.of(file.consents()));
    }

    /** Holds that stand. */
    public static Arbitrary<Hold> holds() {
        return Walk.beginnings().map(at -> CustomerExamples.prepared(at).holds().get(0));
    }

    /** Marks of an erasure. */
    public static Arbitrary<ErasureMarker> markers() {
        return Walk.beginnings().map(at -> {
            CustomerFile file = CustomerExamples.prepared(at);
            return file.take(CustomerExamples.step(file, Event.ERASE, at))
                    .erased()
                    .orElseThrow();
        });
    }

    /** Merges of two files. */
    public static Arbitrary<CustomerMerge> merges() {
        return Walk.beginnings()
                .map(at -> CustomerMerge.merge(
                        CustomerExamples.verified(CustomerExamples.opened("C-1", at), at),
                        CustomerExamples.verified(CustomerExamples.opened("C-2", at), at),
                        CustomerExamples.stamp(at)));
    }

    /** Reviews that are overdue. */
    public static Arbitrary<FileReview> reviews() {
        return Combinators.combine(BasicsArbitraries.ids(CustomerId::of), BasicsArbitraries.instants())
                .as((customer, due) -> ImmutableFileReview.of(customer, due));
    }
}
