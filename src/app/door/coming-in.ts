import type { OpenDoorShape } from "../../api/shapes"
import type { Choice } from "../stores/open-door"

/** Somebody of the team, as far as whoever holds the group's link may know. */
export type Person = OpenDoorShape["people"][number]

/** Come in as somebody. Rejects with the server's reason. */
export type Come = (choice: Choice, name: string) => Promise<void>
