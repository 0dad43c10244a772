/**
 * The life of a version of the regulation, from its draft to the day on which another one takes its place (clause 8.2).
 *
 * <p>A version is drafted, approved by somebody else, published and then in force from its effective date, never before its
 * publication. Each draft says clause by clause what it amends, why, and by which transition rule. The register holds all versions
 * and answers two questions of time at once: what was in force then, and what was known of it when. Publishing a version makes every
 * employee owe an acknowledgement of its very text, and the difference between two versions is said in words.
 */
@ValueStyle
@NullMarked
package dev.qualitysdk.regulation.version;

import dev.qualitysdk.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
