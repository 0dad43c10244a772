package dev.qualitysdk.service.statistics;

import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.Grade;
import java.time.YearMonth;
import java.util.Optional;

/** The finest part that figures are kept for: one member of every axis. */
record Cell(YearMonth month, Member branch, Member channel, Member kind, Member grade) {

    static Cell of(YearMonth month, Optional<BranchId> branch, Optional<Channel> channel) {
        return new Cell(
                month,
                branch.map(b -> Member.of(b.value())).orElse(Member.NONE),
                channel.map(c -> Member.of(c.value())).orElse(Member.NONE),
                Member.NONE,
                Member.NONE);
    }

    Cell ofKind(String code) {
        return new Cell(month, branch, channel, Member.of(code), grade);
    }

    Cell ofGrade(Grade of) {
        return new Cell(month, branch, channel, kind, Member.of(of.value()));
    }

    Member on(Axis axis) {
        return switch (axis) {
            case KIND -> kind;
            case GRADE -> grade;
            case BRANCH -> branch;
            case CHANNEL -> channel;
            case MONTH -> Member.of(month.toString());
        };
    }
}
