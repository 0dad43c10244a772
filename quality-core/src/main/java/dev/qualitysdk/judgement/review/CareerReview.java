package dev.qualitysdk.judgement.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.judgement.seal.SealedCycle;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Looks back on the months that are sealed, for promotion, raise and honours (clause 4.4.2). It reads what was sealed and nothing
 * else, so that no later record and no later version of the regulation changes it; of a restated month the last edition counts.
 */
public final class CareerReview {

    private CareerReview() {}

    /**
     * Returns where everybody stands by a rule.
     *
     * @param rule the rule
     * @param sealed the sealed months, verified before by {@link dev.qualitysdk.judgement.seal.SealChain#verify}; the last ones are
     *     looked at, as many as the rule asks for
     * @return the standing of everybody who has a card in one of the months looked at
     * @throws dev.qualitysdk.basics.InvalidValueException if a content is not what its seal covers
     */
    public static ImmutableSortedMap<EmployeeId, CareerStanding> of(CareerRule rule, Iterable<SealedCycle> sealed) {
        List<SealedCycle> months = last(rule, sealed);
        ImmutableList<ImmutableSortedMap<EmployeeId, CanonicalForm>> cards =
                months.stream().map(month -> month.content().cards()).collect(ImmutableList.toImmutableList());
        TreeSet<EmployeeId> employees = new TreeSet<>();
        cards.forEach(month -> employees.addAll(month.keySet()));
        ImmutableSortedMap.Builder<EmployeeId, CareerStanding> standings = ImmutableSortedMap.naturalOrder();
        for (EmployeeId employee : employees) {
            ImmutableList.Builder<CareerStanding.Proof> proofs = ImmutableList.builder();
            int held = 0;
            for (int i = 0; i < months.size(); i++) {
                Optional<CanonicalForm> card = Optional.ofNullable(cards.get(i).get(employee));
                held += card.isPresent() ? 1 : 0;
                proofs.add(ImmutableProof.of(
                        months.get(i).seal().cycle(),
                        months.get(i).seal().link(),
                        card.flatMap(form -> form.optional("grade"))));
            }
            standings.put(employee, standing(employee, rule, proofs.build(), held));
        }
        return standings.build();
    }

    private static CareerStanding standing(
            EmployeeId employee, CareerRule rule, ImmutableList<CareerStanding.Proof> proofs, int held) {
        return ImmutableCareerStanding.of(
                employee,
                rule,
                proofs,
                rule.conditions().stream()
                        .map(condition -> ImmutableAnswer.of(condition, (int) proofs.stream()
                                .filter(proof -> proof.grade()
                                        .filter(condition.grades()::contains)
                                        .isPresent())
                                .count()))
                        .collect(ImmutableList.toImmutableList()),
                held);
    }

    /** The last edition of each of the last months. */
    private static List<SealedCycle> last(CareerRule rule, Iterable<SealedCycle> sealed) {
        TreeMap<YearMonth, SealedCycle> editions = new TreeMap<>();
        Faults faults = Faults.in("career review " + rule.code());
        for (SealedCycle cycle : sealed) {
            faults.check(
                    cycle.content().digest().equals(cycle.seal().content()),
                    "content of " + cycle.seal().cycle(),
                    cycle.content().digest(),
                    "what its seal covers, " + cycle.seal().content(),
                    "4.3");
            editions.merge(
                    cycle.seal().month(),
                    cycle,
                    (one, other) -> one.seal().edition() > other.seal().edition() ? one : other);
        }
        faults.refuse();
        ImmutableList<SealedCycle> all = ImmutableList.copyOf(editions.values());
        return all.subList(Math.max(0, all.size() - rule.months()), all.size());
    }
}
