/**
 * Invents a month of a small company that collects scrap at its customers' doors: three branches, thirty employees, two
 * thousand bookings, and what follows from them. The same seed gives the same bytes.
 *
 * <p>Nobody in it exists. Some employees are good at one thing and poor at another, so that some targets are met, some missed,
 * and some have no data.
 */
@NullMarked
package dev.qualitysdk.examples.monthend.sample;

import org.jspecify.annotations.NullMarked;
