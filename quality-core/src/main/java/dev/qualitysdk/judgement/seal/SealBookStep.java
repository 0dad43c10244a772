package dev.qualitysdk.judgement.seal;

import dev.qualitysdk.basics.CanonicalForm;
import dev.qualitysdk.basics.Fault;
import dev.qualitysdk.basics.InvalidValueException;
import dev.qualitysdk.basics.TenantId;
import dev.qualitysdk.lifecycle.Stamp;
import dev.qualitysdk.lifecycle.Step;
import java.util.List;
import org.immutables.value.Value;

/** A fact in a {@link SealBook}. */
public sealed interface SealBookStep extends Step {

    /** The book was begun. */
    @Value.Immutable
    sealed interface Begun extends SealBookStep permits ImmutableBegun {

        @Override
        Stamp stamp();

        /** {@return whose chain it keeps} */
        TenantId tenant();

        @Override
        default CanonicalForm form() {
            return stamp().writeTo(CanonicalForm.of("sealbook.begun"))
                    .put("tenant", tenant())
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param tenant whose chain it keeps
         * @return the step
         */
        static Begun of(Stamp stamp, TenantId tenant) {
            return ImmutableBegun.of(stamp, tenant);
        }
    }

    /** A seal was put behind those before it. */
    @Value.Immutable
    sealed interface Appended extends SealBookStep permits ImmutableAppended {

        @Override
        Stamp stamp();

        /** {@return the seal} */
        Seal seal();

        @Override
        default CanonicalForm form() {
            return seal().writeTo(stamp().writeTo(CanonicalForm.of("sealbook.appended")), "seal.")
                    .build();
        }

        /**
         * Returns a step.
         *
         * @param stamp who and when
         * @param seal the seal
         * @return the step
         */
        static Appended of(Stamp stamp, Seal seal) {
            return ImmutableAppended.of(stamp, seal);
        }
    }

    /**
     * Reads a step from its canonical form.
     *
     * @param form the form
     * @return the step
     * @throws InvalidValueException if it is none of this family
     */
    static SealBookStep read(CanonicalForm form) {
        return switch (form.kind()) {
            case "sealbook.begun" -> Begun.of(Stamp.read(form), form.read("tenant", TenantId::of));
            case "sealbook.appended" -> Appended.of(Stamp.read(form), Seal.read(form, "seal."));
            default ->
                throw new InvalidValueException(
                        "seal book step",
                        List.of(Fault.of("kind", form.kind(), "sealbook.begun or sealbook.appended")));
        };
    }
}
