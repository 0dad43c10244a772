package dev.qualitysdk.service.privacy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.basics.FieldEntryId;
import dev.qualitysdk.service.customer.CustomerRecord;
import dev.qualitysdk.service.customer.ErasureOutcome;
import java.util.Comparator;
import java.util.Objects;

/** What an erasure did: what is gone, and what was kept, why, on which ground and until when (clause 7.1.2). It shows no value. */
public final class ErasureReport {

    private final ErasurePlan plan;
    private final Person person;

    ErasureReport(ErasurePlan plan, Person person) {
        this.plan = plan;
        this.person = person;
    }

    /**
     * Returns what became of it.
     *
     * @return the outcome
     */
    public ErasureOutcome outcome() {
        return plan.outcome();
    }

    /**
     * Returns the person as it is now.
     *
     * @return the files with their new steps, the records without what was erased, the things as they were
     */
    public Person person() {
        return person;
    }

    /**
     * Returns what was erased.
     *
     * @return the entries
     */
    public ImmutableSortedSet<FieldEntryId> erased() {
        return plan.erasable();
    }

    /**
     * Returns of whom no value is left: a host that has a key for each person destroys theirs now, so that no backup can be read for them.
     *
     * @return the customers, each of whom had a value before and has none any more
     */
    public ImmutableSortedSet<CustomerId> withoutValues() {
        return person.records().values().stream()
                .filter(record -> record.values().isEmpty()
                        && !Objects.requireNonNull(plan.person().records().get(record.customer()))
                                .values()
                                .isEmpty())
                .map(CustomerRecord::customer)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /**
     * Returns what was kept.
     *
     * @return each with its reason, ground and date
     */
    public ImmutableList<Kept> kept() {
        return plan.kept();
    }

    /**
     * Returns what blocked it.
     *
     * @return the open cases
     */
    public ImmutableList<OpenCase> openCases() {
        return plan.openCases();
    }

    /**
     * Returns what the host must erase itself, since it stands with the host.
     *
     * @return the free texts and sites, once all is erased; none before
     */
    public ImmutableSet<String> leftToTheHost() {
        return outcome() == ErasureOutcome.COMPLETE ? person.apart() : ImmutableSet.of();
    }

    @Override
    public String toString() {
        return plan.toString();
    }
}
