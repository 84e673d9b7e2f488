/** Afterread can't start, for a reason its person can do something about; the message is one sentence. */
export class StartError extends Error {}
