package dev.qualitysdk.service.customer;

import com.google.common.collect.ImmutableList;
import dev.qualitysdk.basics.CustomerId;
import dev.qualitysdk.regulation.RegulationBook;
import java.time.Instant;
import java.util.Comparator;
import org.immutables.value.Value;

/** A customer file that somebody should have looked at by now (clause 7.1.3). */
@Value.Immutable
public sealed interface FileReview permits ImmutableFileReview {

    /** {@return the customer} */
    CustomerId customer();

    /** {@return the last instant at which a review would have been in time} */
    Instant due();

    /**
     * Lists the files whose review is overdue.
     *
     * @param files the files
     * @param book the versions of the regulation
     * @param asOf the instant
     * @return those whose review was due before that, the longest overdue first, then by customer
     */
    static ImmutableList<FileReview> overdue(Iterable<CustomerFile> files, RegulationBook book, Instant asOf) {
        ImmutableList.Builder<FileReview> overdue = ImmutableList.builder();
        for (CustomerFile file : files) {
            file.reviewDue(book)
                    .filter(due -> due.isBefore(asOf))
                    .ifPresent(due -> overdue.add(ImmutableFileReview.of(file.id(), due)));
        }
        return ImmutableList.sortedCopyOf(
                Comparator.comparing(FileReview::due).thenComparing(FileReview::customer), overdue.build());
    }
}
