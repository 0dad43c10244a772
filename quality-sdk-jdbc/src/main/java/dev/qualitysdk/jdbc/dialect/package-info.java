/** What differs between databases: how one is recognised, what must be set so that nothing acknowledged is lost, and what its errors mean. */
@NullMarked
package dev.qualitysdk.jdbc.dialect;

import org.jspecify.annotations.NullMarked;
