package dev.qualitysdk.internal;

import dev.qualitysdk.basics.IncompleteValueException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How every value of the core is generated: a twin that no other package sees.
 *
 * <p>Put on a package, in its {@code package-info}; {@code @Value.Immutable} on the types stays bare. It is gone after
 * compilation, and the generated code carries {@code Override} as its only annotation, so that hosts compile without
 * Immutables and JSpecify on their path.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        overshadowImplementation = true,
        allParameters = true,
        jdkOnly = false,
        throwForInvalidImmutableState = IncompleteValueException.class,
        throwForNullPointer = IncompleteValueException.class,
        allowedClasspathAnnotations = Override.class)
public @interface ValueStyle {}
