/** A source that can't become an article, for a reason its person can do something about; the message says both. */
export class Unreadable extends Error {}
