package dev.qualitysdk.service.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.FieldEntryId;
import dev.qualitysdk.basics.FieldName;
import dev.qualitysdk.basics.HoldId;
import dev.qualitysdk.basics.ReasonCode;
import dev.qualitysdk.basics.RetentionCode;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.service.booking.Booking;
import dev.qualitysdk.service.booking.BookingExamples;
import dev.qualitysdk.service.customer.CustomerExamples;
import dev.qualitysdk.service.customer.CustomerField;
import dev.qualitysdk.service.customer.CustomerFile;
import dev.qualitysdk.service.customer.CustomerMerge;
import dev.qualitysdk.service.customer.CustomerRecord;
import dev.qualitysdk.service.customer.CustomerStep;
import dev.qualitysdk.service.customer.ErasureCause;
import dev.qualitysdk.service.customer.ErasureOutcome;
import dev.qualitysdk.service.customer.FieldEntry;
import dev.qualitysdk.service.customer.FieldValue;
import dev.qualitysdk.service.customer.LegalBasis;
import dev.qualitysdk.service.settlement.Settlement;
import dev.qualitysdk.service.settlement.SettlementExamples;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Whatever a person holds and whatever law and holds say: what an erasure takes, keeps, and leaves as it was. */
class ErasureProperties {

    private static final Instant OPENED = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant ASKED = Instant.parse("2026-04-01T00:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String CUSTOMER =
            BookingExamples.requested().customer().value();
    private static final ImmutableList<CustomerField> FIELDS =
            ImmutableList.of(CustomerField.NAME, CustomerField.ADDRESS, CustomerField.TELEPHONE);

    private static CustomerFile file(String id) {
        return CustomerExamples.verified(
                CustomerExamples.entered(
                        CustomerExamples.opened(id, OPENED), OPENED, FIELDS.toArray(new CustomerField[0])),
                ASKED);
    }

    private static CustomerRecord record(CustomerFile file) {
        return CustomerRecord.of(file.id())
                .with(
                        CustomerExamples.entry(file, CustomerField.NAME),
                        FieldValue.of(CustomerField.NAME, "MARKERname" + file.id()))
                .with(
                        CustomerExamples.entry(file, CustomerField.ADDRESS),
                        FieldValue.of(CustomerField.ADDRESS, "MARKERaddress"))
                .with(
                        CustomerExamples.entry(file, CustomerField.TELEPHONE),
                        FieldValue.of(CustomerField.TELEPHONE, "13800138000"));
    }

    @Provide
    Arbitrary<List<FieldName>> fields() {
        return Arbitraries.of(FIELDS).map(CustomerField::name).set().map(List::copyOf);
    }

    @Provide
    Arbitrary<List<RetentionRule>> rules() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 99).map(number -> RetentionCode.of("class-" + number)),
                        Arbitraries.of(LegalBasis.LEGAL_OBLIGATION, LegalBasis.LEGAL_CLAIM),
                        Arbitraries.of("booking", "settlement").set().ofMinSize(1),
                        fields(),
                        Arbitraries.integers().between(1, 1_500).map(Period::ofDays),
                        Arbitraries.of(RetentionRule.Anchor.class))
                .as(RetentionRule::of)
                .list()
                .ofMaxSize(4);
    }

    /** A person who asks to be erased, with a booking and perhaps a settlement, mostly done with, and perhaps a hold. */
    @Provide
    Arbitrary<Person> persons() {
        Arbitrary<Booking> bookings = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(in(BookingExamples.inEveryState(), Booking.State.SETTLED))),
                Tuple.of(1, Arbitraries.of(BookingExamples.inEveryState().values())));
        Arbitrary<Settlement> settlements = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(SettlementExamples.receipted())),
                Tuple.of(1, Arbitraries.of(SettlementExamples.inEveryState().values())));
        return Combinators.combine(bookings, settlements.optional(0.7), fields().optional(0.4))
                .as((booking, settlement, held) -> {
                    CustomerFile asked = file(CUSTOMER)
                            .take(CustomerStep.ErasureRequested.of(
                                    CustomerExamples.stamp(ASKED), ErasureCause.CUSTOMER_ASKED));
                    CustomerFile file = held.map(names -> asked.take(CustomerStep.Held.of(
                                    CustomerExamples.stamp(ASKED), HoldId.of("H"), ReasonCode.of("lawsuit"), names)))
                            .orElse(asked);
                    return Person.of(
                            List.of(file),
                            List.of(record(file)),
                            Stream.<Optional<? extends Recorded<?, ?>>>of(Optional.of(booking), settlement)
                                    .<Recorded<?, ?>>flatMap(Optional::stream)
                                    .toList());
                });
    }

    private static <K, V> V in(Map<K, V> states, K state) {
        return Objects.requireNonNull(states.get(state));
    }

    @Provide
    Arbitrary<Instant> later() {
        return Arbitraries.integers().between(0, 2_500).map(days -> ASKED.plusSeconds(86_400L * days));
    }

    private static ErasureReport erase(Person person, List<RetentionRule> rules, Instant at) {
        RetentionBook book = RetentionBook.of(ZONE, Map.of(LocalDate.of(2020, 1, 1), rules));
        return ErasurePlan.of(person, book, at).carryOut(CustomerExamples.stamp(at));
    }

    private static Instant lastStep(Recorded<?, ?> thing) {
        return thing.steps().get(thing.version() - 1).at();
    }

    private static CustomerFile file(Person person) {
        return person.files().values().iterator().next();
    }

    @Property
    @Label("trap 141 an erasure changes no step, amount, receipt number or digest of any thing")
    void things_stay_as_they_were(
            @ForAll("persons") Person person, @ForAll("rules") List<RetentionRule> rules, @ForAll("later") Instant at) {
        Person after = erase(person, rules, at).person();

        assertThat(after.digest()).isEqualTo(person.digest());
        assertThat(after.things()).isEqualTo(person.things());
        assertThat(file(after).steps().subList(0, file(person).version()))
                .isEqualTo(file(person).steps());
        assertThat(after.records().get(file(person).id()))
                .isEqualTo(
                        Objects.requireNonNull(person.records().get(file(person).id()))
                                .without(erase(person, rules, at).erased()));
    }

    @Property
    @Label("trap 143 of all rules that keep a field the longest wins, and its end is what the report says")
    void the_longest_retention_wins(
            @ForAll("persons") Person person, @ForAll("rules") List<RetentionRule> rules, @ForAll("later") Instant at) {
        ErasureReport report = erase(person, rules, at);
        for (FieldEntry entry : file(person).entries()) {
            Optional<Instant> longest = Optional.empty();
            for (RetentionRule rule : rules) {
                for (Recorded<?, ?> thing : person.things()) {
                    String family = thing instanceof Booking ? "booking" : "settlement";
                    if (rule.families().contains(family) && rule.fields().contains(entry.field())) {
                        Instant until = rule.until(lastStep(thing), ZONE);
                        longest = longest.filter(one -> !until.isAfter(one)).or(() -> Optional.of(until));
                    }
                }
            }
            Optional<Instant> keeps = longest.filter(until -> until.isAfter(at));
            assertThat(report.kept().stream()
                            .filter(kept -> kept.reason() == Kept.Reason.RETENTION
                                    && kept.subject().equals("entry " + entry.id()))
                            .map(kept -> kept.until().orElseThrow()))
                    .containsExactlyElementsOf(keeps.stream().toList());
            boolean held = file(person).holds().stream().anyMatch(hold -> hold.covers(entry.field()));
            boolean blocked = report.outcome() == ErasureOutcome.BLOCKED;
            assertThat(report.erased().contains(entry.id())).isEqualTo(!blocked && keeps.isEmpty() && !held);
        }
    }

    @Property
    @Label("trap 137 a hold stops the erasure of what it names, whatever is done with and however late it is")
    void a_hold_stops_the_erasure(
            @ForAll("persons") Person person, @ForAll("rules") List<RetentionRule> rules, @ForAll("later") Instant at) {
        ErasureReport report = erase(person, rules, at);
        Set<FieldEntryId> covered = file(person).entries().stream()
                .filter(entry -> file(person).holds().stream().anyMatch(hold -> hold.covers(entry.field())))
                .map(FieldEntry::id)
                .collect(ImmutableSet.toImmutableSet());

        assertThat(report.erased())
                .doesNotContainAnyElementsOf(covered.isEmpty() ? Set.of(FieldEntryId.of("-")) : covered);
        assertThat(report.outcome() == ErasureOutcome.COMPLETE)
                .isEqualTo(report.openCases().isEmpty() && report.erased().size() == FIELDS.size());
        assertThat(report.outcome() == ErasureOutcome.COMPLETE && !covered.isEmpty())
                .isFalse();
    }

    @Property
    @Label("trap 138 while a case is open nothing is erased")
    void an_open_case_blocks_everything(
            @ForAll("persons") Person person, @ForAll("rules") List<RetentionRule> rules, @ForAll("later") Instant at) {
        ErasureReport report = erase(person, rules, at);

        assertThat(report.outcome() == ErasureOutcome.BLOCKED)
                .isEqualTo(!report.openCases().isEmpty());
        if (report.outcome() == ErasureOutcome.BLOCKED) {
            assertThat(report.erased()).isEmpty();
            assertThat(report.withoutValues()).isEmpty();
        }
        assertThat(report.withoutValues().isEmpty()).isEqualTo(report.outcome() != ErasureOutcome.COMPLETE);
    }

    @Property
    @Label(
            "traps 135, 140 no text of what an erasure is made of shows a value, and the report's person holds none of those erased")
    void no_text_shows_a_value(
            @ForAll("persons") Person person, @ForAll("rules") List<RetentionRule> rules, @ForAll("later") Instant at) {
        ErasureReport report = erase(person, rules, at);
        String all = person + " " + report + " " + report.kept() + report.openCases() + report.erased()
                + report.person() + report.person().records() + report.person().files() + report.leftToTheHost();

        assertThat(all).doesNotContain("MARKER").doesNotContain("13800138000");
        report.person()
                .records()
                .values()
                .forEach(record -> assertThat(record.values().keySet())
                        .doesNotContainAnyElementsOf(
                                report.erased().isEmpty() ? Set.of(FieldEntryId.of("-")) : report.erased()));
    }

    private static ImmutableSet<ImmutableList<String>> values(Person person) {
        return PersonExport.handOver(person, CustomerExamples.stamp(ASKED)).rows().stream()
                .filter(row -> row.get(0).equals("value"))
                .collect(ImmutableSet.toImmutableSet());
    }

    private static Person alone(CustomerFile file, List<Booking> bookings) {
        return Person.of(List.of(file), List.of(record(file)), bookings);
    }

    @Property(tries = 200)
    void a_merged_person_gets_the_copies_of_both_and_after_the_end_of_the_merge_each_its_own(
            @ForAll("persons") Person person) {
        List<Booking> bookings = person.things().stream()
                .filter(Booking.class::isInstance)
                .map(Booking.class::cast)
                .toList();
        CustomerFile one = file(CUSTOMER);
        CustomerFile two = file("C-2");
        CustomerMerge merged = CustomerMerge.merge(two, one, CustomerExamples.stamp(ASKED));
        Person both =
                Person.of(List.of(merged.survivor(), merged.duplicate()), List.of(record(two), record(one)), bookings);

        assertThat(values(both))
                .containsExactlyInAnyOrderElementsOf(ImmutableSet.<ImmutableList<String>>builder()
                        .addAll(values(alone(one, bookings)))
                        .addAll(values(alone(two, bookings)))
                        .build());
        assertThat(both.things()).isEqualTo(alone(one, bookings).things());
        CustomerMerge parted =
                CustomerMerge.unmerge(merged.survivor(), merged.duplicate(), CustomerExamples.stamp(ASKED));
        assertThat(values(alone(parted.duplicate(), bookings))).isEqualTo(values(alone(one, bookings)));
        assertThat(values(alone(parted.survivor(), bookings))).isEqualTo(values(alone(two, bookings)));
        assertThat(alone(parted.survivor(), bookings).things()).isEmpty();
        assertThat(alone(parted.duplicate(), bookings).files().keySet()).containsExactly(CustomerId.of(CUSTOMER));
    }

    @Property(tries = 200)
    void persons_plans_and_copies_of_any_kind_show_no_value(@ForAll("anyPlans") ErasurePlan plan) {
        assertThat(plan.toString() + plan.person() + plan.kept() + plan.openCases())
                .doesNotContain("MARKER");
    }

    @Provide
    Arbitrary<ErasurePlan> anyPlans() {
        return PrivacyArbitraries.plans();
    }
}
