/** What the coach's eyes saw last. */
import { create } from "zustand"
import type { Look } from "../../domain/coaching"

/** `undefined`: the eyes are closed, or have seen nothing yet. */
export const useCoachLooks = create<{ readonly look: Look | undefined }>(() => ({ look: undefined }))

export const noteLook = (look: Look | undefined): void => useCoachLooks.setState({ look })
