package dev.qualitysdk.service.booking;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Optional;

/** What the evidence of one arrival comes to: when the crew came and went, and what is wrong with it. */
record ArrivalFindings(
        Optional<Instant> arrived, Optional<Instant> left, ImmutableList<ArrivalDoubt> doubts, boolean undetermined) {}
