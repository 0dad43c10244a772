package dev.qualitysdk.service.customer;

import dev.qualitysdk.lifecycle.Stamp;
import org.immutables.value.Value;

/**
 * Two files of one person and what became of them together (clause 7.1.1): both must be saved in one unit of work. Neither loses a
 * step, nor its record a value, so that a merge can be taken back.
 */
@Value.Immutable
public sealed interface CustomerMerge permits ImmutableCustomerMerge {

    /** {@return the file that goes on} */
    CustomerFile survivor();

    /** {@return the other file} */
    CustomerFile duplicate();

    /**
     * Merges a duplicate into another file.
     *
     * @param survivor the file that goes on
     * @param duplicate the file that does not
     * @param stamp who and when
     * @return both files, with a step more each
     * @throws dev.qualitysdk.rule.ClauseBreachException if the identity is not verified on both, one of them is not active, or they
     *     are one file
     */
    static CustomerMerge merge(CustomerFile survivor, CustomerFile duplicate, Stamp stamp) {
        return ImmutableCustomerMerge.of(
                survivor.take(CustomerStep.Absorbed.of(stamp, duplicate.id())),
                duplicate.take(CustomerStep.Merged.of(stamp, survivor.id())));
    }

    /**
     * Takes a merge back.
     *
     * @param survivor the file that went on
     * @param duplicate the file that was merged into it
     * @param stamp who and when
     * @return both files, with a step more each
     * @throws dev.qualitysdk.rule.ClauseBreachException if the identity is not verified on both, or the one is not merged into the
     *     other
     */
    static CustomerMerge unmerge(CustomerFile survivor, CustomerFile duplicate, Stamp stamp) {
        return ImmutableCustomerMerge.of(
                survivor.take(CustomerStep.Parted.of(stamp, duplicate.id())),
                duplicate.take(CustomerStep.Unmerged.of(stamp)));
    }
}
