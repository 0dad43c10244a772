/**
 * What a closed month looks like: on the terminal, as a file for machines, and as a page for people.
 *
 * <p>Nothing is worked out here that decides anything: verdicts, scores and money come from the appraisal, and every figure
 * shown can be followed to the records and the clause it rests on. Whatever comes from records or rows is shown as text: it can
 * neither become markup nor move the characters around it. Two runs over the same month give the same bytes.
 */
@NullMarked
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        overshadowImplementation = true,
        allParameters = true,
        jdkOnly = false,
        allowedClasspathAnnotations = Override.class)
package dev.qualitysdk.examples.monthend.report;

import org.immutables.value.Value;
import org.jspecify.annotations.NullMarked;
