/**
 * What a month rests on, kept from its publication on: the records as they stood then, and the content that was sealed. After
 * publication nothing but decisions changes a card (clause 4.3), whatever arrives in the database meanwhile; and a sealed month is
 * verified, restated and looked back on from what was sealed.
 */
@NullMarked
package dev.qualitysdk.examples.monthend.archive;

import org.jspecify.annotations.NullMarked;
