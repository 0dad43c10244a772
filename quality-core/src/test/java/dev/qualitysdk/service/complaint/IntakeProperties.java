package dev.qualitysdk.service.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.qualitysdk.basics.ComplaintId;
import dev.qualitysdk.regulation.Books;
import dev.qualitysdk.service.complaint.ComplaintStep.Voice;
import dev.qualitysdk.service.complaint.Intake.Effect;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class IntakeProperties {

    /** A complaint anywhere in its life, and a message that comes in after its last step. */
    private record Case(Complaint complaint, IntakeMessage message) {}

    @Provide
    Arbitrary<Case> cases() {
        return ComplaintArbitraries.complaints()
                .flatMap(complaint -> ComplaintArbitraries.messages(
                                Arbitraries.integers()
                                        .between(0, 40)
                                        .map(days -> complaint
                                                .steps()
                                                .get(complaint.version() - 1)
                                                .stamp()
                                                .recorded()
                                                .plusSeconds(days * 86_400L)),
                                Arbitraries.of(
                                        Optional.of(complaint.id()), Optional.of(complaint.id()), Optional.empty()))
                        .map(message -> new Case(complaint, message)));
    }

    private static Optional<Complaint> only(Complaint complaint, ComplaintId id) {
        return Optional.of(complaint).filter(known -> known.id().equals(id));
    }

    private static Intake take(Case drawn) {
        return Intake.take(drawn.message(), id -> only(drawn.complaint(), id), Books.ORDINARY);
    }

    @Property
    @Label("trap 13: what a machine wrote never changes a state, begins no round and opens no complaint")
    void a_machine_changes_nothing(@ForAll("cases") Case drawn) {
        IntakeMessage.Builder machine = IntakeMessage.builder();
        machine.from(drawn.message()).voice(Voice.MACHINE);
        Intake taken = take(new Case(drawn.complaint(), machine.build()));

        assertThat(taken.effect()).isIn(Effect.HEARD, Effect.SET_ASIDE, Effect.REPEATED);
        taken.complaint().ifPresent(after -> {
            assertThat(after.state()).isEqualTo(drawn.complaint().state());
            assertThat(after.rounds()).isEqualTo(drawn.complaint().rounds());
            assertThat(after.obligations(Books.ORDINARY))
                    .isEqualTo(drawn.complaint().obligations(Books.ORDINARY));
        });
    }

    @Property(tries = 1000)
    @Label("trap 14: thanks reopen nothing; a complaint reopens only in its window, else a new linked case opens")
    void only_a_complaint_within_the_window_reopens(@ForAll("cases") Case drawn) {
        Complaint before = drawn.complaint();
        Intake taken = take(drawn);
        boolean named = drawn.message().thread().isPresent();

        if (taken.effect() == Effect.REOPENED) {
            assertThat(drawn.message().voice()).isEqualTo(Voice.COMPLAINS);
            assertThat(taken.complaint().orElseThrow().rounds()).isEqualTo(before.rounds() + 1);
            assertThat(Complaint.replay(taken.complaint().orElseThrow().steps(), anyTransfers())
                            .rounds())
                    .isEqualTo(before.rounds() + 1);
        } else if (taken.effect() == Effect.LINKED) {
            assertThat(taken.complaint().orElseThrow().received().follows()).contains(before.id());
            assertThat(taken.complaint().orElseThrow().id()).isNotEqualTo(before.id());
        } else if (named && taken.effect() == Effect.HEARD) {
            assertThat(taken.complaint().orElseThrow().state()).isEqualTo(before.state());
        }
        if (drawn.message().voice() == Voice.THANKS && named) {
            assertThat(taken.effect()).isIn(Effect.HEARD, Effect.REPEATED);
        }
        Statistics.label("effect").collect(taken.effect());
        Statistics.label("effect").coverage(coverage -> {
            for (Effect effect : new Effect[] {Effect.OPENED, Effect.LINKED, Effect.REOPENED, Effect.HEARD}) {
                coverage.check(effect).count(n -> n > 0);
            }
        });
    }

    private static dev.qualitysdk.regulation.RegulationBook anyTransfers() {
        return Books.but(regulation -> regulation.complaints(dev.qualitysdk.regulation.ComplaintRule.of(
                dev.qualitysdk.calendar.Allowance.calendarDays(10_000),
                1_000,
                Books.ordinary().complaints().pauses())));
    }

    @Property
    @Label("trap 15: a message is taken in once, however often it is read")
    void a_message_read_again_changes_nothing(@ForAll("cases") Case drawn) {
        Map<ComplaintId, Complaint> kept =
                new HashMap<>(Map.of(drawn.complaint().id(), drawn.complaint()));
        Intake first = Intake.take(drawn.message(), id -> Optional.ofNullable(kept.get(id)), Books.ORDINARY);
        first.complaint().ifPresent(complaint -> kept.put(complaint.id(), complaint));
        Map<ComplaintId, Complaint> before = Map.copyOf(kept);
        Intake again = Intake.take(drawn.message(), id -> Optional.ofNullable(kept.get(id)), Books.ORDINARY);

        assertThat(again.isChanged()).isFalse();
        assertThat(again.effect()).isEqualTo(first.effect() == Effect.SET_ASIDE ? Effect.SET_ASIDE : Effect.REPEATED);
        assertThat(kept).isEqualTo(before);
    }

    @Property
    void no_message_of_a_person_is_lost(@ForAll("cases") Case drawn) {
        Intake taken = take(drawn);

        if (drawn.message().voice() != Voice.MACHINE) {
            assertThat(taken.complaint().orElseThrow().keys())
                    .contains(drawn.message().key());
        }
    }

    @Property
    void what_comes_to_a_duplicate_comes_to_the_complaint_that_goes_on(@ForAll("keys") IntakeKey key) {
        Complaint leading =
                ComplaintArbitraries.merged(java.util.List.of(0, 1, 1)).get(0);
        Map<ComplaintId, Complaint> kept = new HashMap<>();
        ComplaintArbitraries.merged(java.util.List.of(0, 1, 1)).forEach(one -> kept.put(one.id(), one));
        IntakeMessage message = IntakeMessage.builder()
                .stamp(ComplaintArbitraries.merged(java.util.List.of(0, 1, 1))
                        .get(2)
                        .steps()
                        .get(1)
                        .stamp())
                .key(key)
                .voice(Voice.COMPLAINS)
                .thread(ComplaintId.of("C-2"))
                .build();

        Intake taken = Intake.take(message, id -> Optional.ofNullable(kept.get(id)), Books.ORDINARY);

        assertThat(taken.effect()).isEqualTo(Effect.HEARD);
        assertThat(taken.complaint().orElseThrow().id()).isEqualTo(leading.id());
    }

    @Provide
    Arbitrary<IntakeKey> keys() {
        return ComplaintArbitraries.keys();
    }

    @Property
    void two_keys_never_open_one_complaint(@ForAll("keys") IntakeKey one, @ForAll("keys") IntakeKey other) {
        assertThat(one.complaint().equals(other.complaint())).isEqualTo(one.equals(other));
    }
}
