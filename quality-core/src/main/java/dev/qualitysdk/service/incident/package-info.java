/**
 * Emergencies: plans that are made beforehand, and incidents that are handled by them (chapter 6).
 *
 * <p>A plan names what is to be done, by whom, and who is told by when; a version never changes once it is in force. An incident is
 * handled under the version in force when it was activated, keeps its times, and is closed only when every mandatory task is done or
 * waived, and a review is signed. A drill walks the same path and is never counted. What a plan calls a task is a step of the plan in
 * the regulation; steps here are facts in the life of a thing. Notifying people is the host's.
 */
@ValueStyle
@NullMarked
package dev.qualitysdk.service.incident;

import dev.qualitysdk.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
