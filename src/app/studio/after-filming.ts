/** The pages that follow a recording, as one file: see [Note: Pages that can wait]. */
export { OutboxPage } from "./outbox/OutboxPage"
export { RedoClip } from "./takes/RedoClip"
export { TakesPage } from "./takes/TakesPage"
export { TrimPage } from "./trim/TrimPage"
