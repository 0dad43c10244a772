package dev.qualitysdk.judgement.cycle;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.CycleId;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.judgement.appraisal.Adjustment;
import dev.qualitysdk.judgement.seal.CycleContent;
import dev.qualitysdk.judgement.seal.SealedCycle;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.joda.money.Money;

/**
 * What a new edition of a sealed month changes: the records that came late or were corrected, and the difference in money for each
 * employee, which alone is carried into the open month (clauses 4.3, 4.4.1).
 *
 * <p>The sealed edition stays as it is, and no record of its month enters a tally of another.
 */
@Value.Immutable
public sealed interface Restatement permits ImmutableRestatement {

    /** {@return the month} */
    YearMonth month();

    /** {@return the new edition, 2 or more} */
    int edition();

    /** {@return the names of the records in which both editions differ, see {@link CycleContent#parts}} */
    ImmutableSortedSet<String> records();

    /** {@return a line for each employee for whom the editions differ in money, by employee} */
    ImmutableList<Adjustment> adjustments();

    /**
     * Returns what a new edition changes.
     *
     * @param earlier the edition before it, sealed
     * @param later the content of the new edition
     * @return the restatement
     * @throws dev.qualitysdk.basics.InvalidValueException if they are of two months, or under two versions of the regulation: a month
     *     is restated under its own
     */
    static Restatement of(SealedCycle earlier, CycleContent later) {
        CycleContent before = earlier.content();
        String version = "regulation.digest";
        Faults.in("restatement of " + before.month())
                .check(later.month().equals(before.month()), "month", later.month(), before.month() + "", "4.3")
                .check(
                        appraisal(later).text(version).equals(appraisal(before).text(version)),
                        "regulation",
                        appraisal(later).text("regulation"),
                        "that of the month, " + appraisal(before).text("regulation"),
                        "8.2")
                .refuse();
        ImmutableSortedSet<String> records = before.differences(later).stream()
                .filter(name ->
                        before.records().containsKey(name) || later.records().containsKey(name))
                .collect(ImmutableSortedSet.toImmutableSortedSet(String::compareTo));
        int edition = earlier.seal().edition() + 1;
        ImmutableList.Builder<Adjustment> adjustments = ImmutableList.builder();
        for (EmployeeId employee : Sets.union(
                        before.cards().keySet(), later.cards().keySet())
                .stream()
                .sorted()
                .toList()) {
            Optional<Money> was = effect(before, employee);
            Optional<Money> is = effect(later, employee);
            Money zero = Stream.concat(was.stream(), is.stream())
                    .map(money -> Money.zero(money.getCurrencyUnit()))
                    .findFirst()
                    .orElseThrow();
            Money difference = is.orElse(zero).minus(was.orElse(zero));
            if (!difference.isZero()) {
                adjustments.add(Adjustment.of(
                        employee, before.month(), edition, difference, naming(employee, records, before, later)));
            }
        }
        return ImmutableRestatement.of(before.month(), edition, records, adjustments.build());
    }

    private static CanonicalForm appraisal(CycleContent content) {
        return Optional.ofNullable(content.parts().get(CycleContent.APPRAISAL)).orElseThrow();
    }

    /** What a card changes in what is paid out, as {@code Outcome.effect}, read from what was sealed. */
    private static Optional<Money> effect(CycleContent content, EmployeeId employee) {
        return Optional.ofNullable(content.cards().get(employee)).map(card -> {
            Money net = card.read("net", Money::parse);
            Money paid = net.isNegative() ? Money.zero(net.getCurrencyUnit()) : net;
            return paid.minus(card.read("wageCut", Money::parse));
        });
    }

    /** The records that name the employee; where a pool moved money without any, all of them. */
    private static ImmutableList<String> naming(
            EmployeeId employee, Set<String> records, CycleContent before, CycleContent later) {
        ImmutableList<String> own = records.stream()
                .filter(name -> Stream.of(before, later)
                        .flatMap(content -> Optional.ofNullable(content.parts().get(name)).stream())
                        .anyMatch(form -> form.optional("employee")
                                .filter(employee.value()::equals)
                                .isPresent()))
                .collect(ImmutableList.toImmutableList());
        return own.isEmpty() ? ImmutableList.copyOf(records) : own;
    }

    /**
     * Returns the edition.
     *
     * @return such as {@code 2026-06#2}
     */
    default CycleId cycle() {
        return CycleId.of(month() + "#" + edition());
    }

    /**
     * Returns the lines that no sealed month has carried yet, so that each is carried once.
     *
     * @param sealed the contents of the months sealed so far
     * @return the lines left for the open month
     */
    default ImmutableList<Adjustment> left(Iterable<CycleContent> sealed) {
        Set<CanonicalForm> carried = new HashSet<>();
        for (CycleContent content : sealed) {
            for (Map.Entry<EmployeeId, CanonicalForm> card : content.cards().entrySet()) {
                carried.addAll(card.getValue().list("adjustments", form -> CanonicalForm.of("carried", form.fields())));
            }
        }
        return adjustments().stream()
                .filter(line -> !carried.contains(
                        CanonicalForm.of("carried", line.form().fields())))
                .collect(ImmutableList.toImmutableList());
    }
}
