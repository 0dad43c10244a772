/** One transaction on one connection, ours or the host's, the statements that run in it, and what their failures become. */
@NullMarked
package dev.qualitysdk.jdbc.session;

import org.jspecify.annotations.NullMarked;
