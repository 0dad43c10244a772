/**
 * Training: what a year plans, the sessions that are held, who passed and for how long that is valid, and whether it helped
 * (chapter 5).
 *
 * <p>To attend is not to pass, and a score of zero is a score. A certification is valid as long as each of its parts is; how long a part
 * is valid is pinned when it is passed. Cases are shared by the ids and codes of closed complaints and incidents, never with anything
 * personal. Contents of courses and notices to people are the host's.
 */
@ValueStyle
@NullMarked
package dev.qualitysdk.service.training;

import dev.qualitysdk.internal.ValueStyle;
import org.jspecify.annotations.NullMarked;
