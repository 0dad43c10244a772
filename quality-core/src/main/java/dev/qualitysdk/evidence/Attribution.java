package dev.qualitysdk.evidence;

import dev.qualitysdk.basics.BranchId;
import dev.qualitysdk.basics.Channel;
import dev.qualitysdk.basics.EmployeeId;
import dev.qualitysdk.basics.Faults;
import dev.qualitysdk.basics.Identifier;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * For whom a record counts: the employee accountable, the branch and the channel, as far as the record names them (clause 4.2). A record
 * keeps it as one value, since every sum asks for all three and the objects of a million records are in no cache; so it carries the
 * numbers by which they are told apart.
 *
 * <p>Immutable. Two are equal when all three are.
 */
public final class Attribution {

    private final @Nullable EmployeeId employee;
    private final @Nullable BranchId branch;
    private final @Nullable Channel channel;

    /** Of each its {@link Identifier#code}, 0 where it is not named. */
    final long employeeCode;

    final long branchCode;
    final long channelCode;

    private final int hash;

    private Attribution(@Nullable EmployeeId employee, @Nullable BranchId branch, @Nullable Channel channel) {
        this.employee = employee;
        this.branch = branch;
        this.channel = channel;
        this.employeeCode = code(employee);
        this.branchCode = code(branch);
        this.channelCode = code(channel);
        long mixed = (employeeCode * 0x9E37_79B9_7F4A_7C15L + branchCode) * 0xC2B2_AE3D_27D4_EB4FL + channelCode;
        this.hash = (int) ((mixed * 0x9E37_79B9_7F4A_7C15L) >>> 32);
    }

    private static long code(@Nullable Identifier<?> identifier) {
        return identifier == null ? 0 : identifier.code();
    }

    /**
     * Returns for whom a record counts.
     *
     * @param employee the employee accountable, or empty
     * @param branch the branch that the record names, or empty
     * @param channel the channel that the record came by, or empty
     * @return the attribution
     * @throws dev.qualitysdk.basics.InvalidValueException if one is null
     */
    public static Attribution of(Optional<EmployeeId> employee, Optional<BranchId> branch, Optional<Channel> channel) {
        Faults.in("attribution")
                .given(employee, "employee")
                .given(branch, "branch")
                .given(channel, "channel")
                .refuse();
        return new Attribution(employee.orElse(null), branch.orElse(null), channel.orElse(null));
    }

    /**
     * Returns the employee accountable.
     *
     * @return the employee, or empty where nobody is named
     */
    public Optional<EmployeeId> employee() {
        return Optional.ofNullable(employee);
    }

    /**
     * Returns the branch.
     *
     * @return the branch, or empty where the record names none
     */
    public Optional<BranchId> branch() {
        return Optional.ofNullable(branch);
    }

    /**
     * Returns the channel.
     *
     * @return the channel, or empty where the record names none
     */
    public Optional<Channel> channel() {
        return Optional.ofNullable(channel);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Attribution a
                        && employeeCode == a.employeeCode
                        && branchCode == a.branchCode
                        && channelCode == a.channelCode
                        && (isCoded()
                                || (Objects.equals(employee, a.employee)
                                        && Objects.equals(branch, a.branch)
                                        && Objects.equals(channel, a.channel))));
    }

    /** {@return whether its numbers say all of it, so that none of its texts need be compared} */
    boolean isCoded() {
        return (employeeCode | branchCode | channelCode) >= 0;
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /**
     * Returns all three.
     *
     * @return such as {@code E-17 B-2 web}, with a dash for what is not named
     */
    @Override
    public String toString() {
        return name(employee) + " " + name(branch) + " " + name(channel);
    }

    private static String name(@Nullable Identifier<?> identifier) {
        return identifier == null ? "-" : identifier.value();
    }
}
