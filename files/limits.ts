/** How large a file may be, and how much it may cost to read. */
const MIB = 1024 * 1024;

export const MAX_FILE_MB = 20;
export const MAX_FILE_BYTES = MAX_FILE_MB * MIB;
/** Text of a plan: the longest known plans have 0.3 MB. */
export const MAX_TEXT_MB = 5;
export const MAX_TEXT_BYTES = MAX_TEXT_MB * MIB;
/** Rows of one table: the largest known task tables have a few hundred. */
export const MAX_TABLE_ROWS = 5_000;
/** One part of an office document, inflated. */
export const MAX_PART_BYTES = 48 * MIB;
