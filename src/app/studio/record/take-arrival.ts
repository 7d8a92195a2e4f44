import type { TakeEnd } from "../../stores/take-end"

/** Told to the takes screen by the browser's history: how the recording ended that leads there. */
export type TakeArrival = { readonly end: TakeEnd }
