package dev.qualitysdk.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CommandKey;
import dev.qualitysdk.basics.Identifier;
import dev.qualitysdk.basics.TenantId;
import dev.qualitysdk.lifecycle.Family;
import dev.qualitysdk.lifecycle.Recorded;
import dev.qualitysdk.lifecycle.Step;
import dev.qualitysdk.service.assessment.Assessment;
import dev.qualitysdk.service.assessment.AssessmentArbitraries;
import dev.qualitysdk.service.assessment.AssessmentStep;
import dev.qualitysdk.service.booking.Booking;
import dev.qualitysdk.service.booking.BookingArbitraries;
import dev.qualitysdk.service.settlement.ReceiptBook;
import dev.qualitysdk.service.settlement.Settlement;
import dev.qualitysdk.service.settlement.SettlementArbitraries;
import dev.qualitysdk.service.stock.StockArbitraries;
import dev.qualitysdk.service.stock.StockBook;
import dev.qualitysdk.store.InMemoryStore;
import dev.qualitysdk.store.Store;
import dev.qualitysdk.store.Things;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/** Things of the collection flow that walked are kept on H2, begun and gone on, and read back with every step they had. */
class FamiliesKeptProperties {

    private static @Nullable QualityStore keeper;
    private static String url = "";
    private static int tenants;

    @BeforeContainer
    static void open() {
        url = Databases.inMemory();
        keeper = QualityStore.open(url, Databases.OPTIONS);
    }

    @AfterContainer
    static void close() {
        if (keeper != null) {
            keeper.close();
        }
    }

    @Provide
    Arbitrary<StockBook> stockBooks() {
        return StockArbitraries.books();
    }

    @Provide
    Arbitrary<ReceiptBook> receiptBooks() {
        return SettlementArbitraries.receiptBooks();
    }

    @Provide
    Arbitrary<Assessment> assessments() {
        return AssessmentArbitraries.assessments();
    }

    @Provide
    Arbitrary<Booking> bookings() {
        return BookingArbitraries.bookings();
    }

    @Provide
    Arbitrary<Settlement> settlements() {
        return SettlementArbitraries.settlements();
    }

    @Property(tries = 60)
    void stock_books_are_kept(@ForAll("stockBooks") StockBook book) {
        keeps(StockBook.FAMILY, book);
    }

    @Property(tries = 60)
    void receipt_books_are_kept(@ForAll("receiptBooks") ReceiptBook book) {
        keeps(ReceiptBook.FAMILY, book);
    }

    @Property(tries = 60)
    void assessments_are_kept_settled_ones_too(@ForAll("assessments") Assessment assessment) {
        keeps(Assessment.FAMILY, assessment);
        Statistics.label("settled")
                .collect(assessment.steps().stream().anyMatch(AssessmentStep.Settled.class::isInstance))
                .coverage(coverage -> coverage.check(true).count(n -> n > 0));
    }

    @Property(tries = 60)
    void bookings_are_kept_with_the_evidence_of_their_arrivals(@ForAll("bookings") Booking booking) {
        keeps(Booking.FAMILY, booking);
        Statistics.label("evidence")
                .collect(!booking.arrivalEvidence().isEmpty())
                .coverage(coverage -> coverage.check(true).count(n -> n > 0));
    }

    @Property(tries = 60)
    void settlements_are_kept(@ForAll("settlements") Settlement settlement) {
        keeps(Settlement.FAMILY, settlement);
    }

    /** On H2 as in memory: the thing after half of its steps, the whole, and nothing else; sound, also when built anew. */
    private static <I extends Identifier<I>, S extends Step, T extends Recorded<I, S>> void keeps(
            Family<I, S, T> family, T thing) {
        ImmutableList<Family<?, ?, ?>> families = ImmutableList.of(family);
        try (QualityStore store = QualityStore.open(
                url,
                Databases.OPTIONS.withTenant(TenantId.of("tenant " + tenants++)).withMigration(MigrationMode.NONE))) {
            for (Store each : ImmutableList.of(InMemoryStore.create(), store)) {
                Things<I, S, T> things = each.things(family);
                int half = (thing.version() + 1) / 2;
                T begun = family.replay(thing.steps().subList(0, half));
                things.save(CommandKey.of("begin"), begun, 0);
                assertThat(things.find(thing.id()).orElseThrow().steps()).isEqualTo(begun.steps());
                things.save(CommandKey.of("go on"), thing, half);
                things.save(CommandKey.of("go on"), thing, half);

                assertThat(things.find(thing.id()).orElseThrow().steps()).isEqualTo(thing.steps());
                assertThat(things.stream().map(Recorded::version)).containsExactly(thing.version());
            }
            assertThat(store.verify(families).defects()).isEmpty();
            store.rebuild(families);
            assertThat(store.verify(families).defects()).isEmpty();
            assertThat(store.verify(families).anchor().steps()).isEqualTo(thing.version());
        }
    }
}
