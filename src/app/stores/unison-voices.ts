/** How the film moves the voices of unison lines, as the server says: asked once for what is accepted. */
import { create } from "zustand"
import type { UnisonTogether } from "../../api/shapes"
import type { UnisonVoice } from "../../domain/cut"
import type { LineId } from "../../domain/ids"
import { deskCall } from "./desk-call"

type Voices = UnisonTogether["voices"]

/** By what was listened to; without it nobody has answered yet, and where voices begin has to do. */
export const useUnisonVoices = create<{ readonly known: ReadonlyMap<string, Voices> }>(() => ({
  known: new Map(),
}))

/** What is listened to: another take, or another part of one, is heard anew. */
export const heardName = (voices: readonly Pick<UnisonVoice, "takeId" | "points">[]): string =>
  voices.map(({ takeId, points }) => `${takeId} ${points.inPoint} ${points.outPoint}`).join(" ")

const asked = new Set<string>()

/** Ask about a line, once for each set of voices. Never rejects: the preview has what it needs without. */
export const askTogether = async (lineId: LineId, voices: readonly UnisonVoice[]): Promise<void> => {
  const name = heardName(voices)
  if (asked.has(name)) return
  asked.add(name)
  try {
    const answer = await deskCall("readUnison", { params: { lineId } })
    const heard = answer.voices.map(voice => ({ takeId: voice.takeId, points: voice.heard }))
    useUnisonVoices.setState(({ known }) => ({
      known: new Map(known).set(heardName(heard), answer.voices),
    }))
  } catch {
    // Somebody comes back to the page, or accepts another voice: then it is asked again.
    asked.delete(name)
  }
}
