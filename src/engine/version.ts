/** Goes up by one whenever a change makes other questions of the same text. */
export const ENGINE_VERSION = 15
