import type { SharedScript } from "../../../api/shapes"

/** A line of the text as everybody of the team sees it. */
export type SharedLine = SharedScript["lines"][number]
