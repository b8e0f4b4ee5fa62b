/**
 * For tests that measure time. What else the machine does may weigh on a measurement now and then; a program that is too slow is so
 * three times in a row.
 */
export const TIMED = { retry: 2 };
