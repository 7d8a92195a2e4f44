/** What answers a request whose answer, or whose body, is a file. */
import type { IncomingMessage, ServerResponse } from "node:http"
import type { ContributorCaller, CoordinatorCaller } from "../access/caller"

/** What is asked for, and by whom. */
export type Asked = {
  readonly params: Readonly<Record<string, string>>
  /** `undefined` where anyone may ask. */
  readonly caller: ContributorCaller | CoordinatorCaller | undefined
}

/** Answers a request for a file. Rejects with a FailureError, nothing having been written. */
export type FileHandler = (req: IncomingMessage, res: ServerResponse, asked: Asked) => Promise<void>
