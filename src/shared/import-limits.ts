/** Bytes of the largest file that is read; a page full of pictures has few of its bytes in text. */
export const LARGEST_FILE = 20 * 1024 * 1024

/** Characters of the longest text that is asked about at once; a novel has about a million. */
export const LONGEST_TEXT = 2_000_000
