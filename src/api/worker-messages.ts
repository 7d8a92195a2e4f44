/** What the page and its service worker say to each other. */

/** The page to a worker that waits: take over. Sent only when she agrees and no tab records or sends. */
export const ACTIVATE = "activate"

/** The page to its worker, with a port for the answer: which of the app's files are not kept? */
export const LIST_MISSING = "list-missing"

/** The worker's answer: addresses of files that Cache Storage does not hold now. Empty: all are there. */
export type MissingFiles = readonly string[]
