package dev.qualitysdk.internal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;

/**
 * The one set of options for every generated value.
 *
 * <p>Retained in source only, and without annotations of its own on the generated classes, so that a host compiles against
 * the library without having Immutables on its path.
 */
@Value.Style(
        visibility = ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        allowedClasspathAnnotations = Override.class,
        optionalAcceptNullable = false,
        defaultAsDefault = true)
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.SOURCE)
public @interface ValueStyle {}
