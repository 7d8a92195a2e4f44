/** When words are said, as a machine heard it. */
import { eq } from "drizzle-orm"
import type { TakeId } from "../../domain/ids"
import type { Points } from "../../domain/timecode"
import type { Connection } from "./connection"
import { speech } from "./subtitle-schema"

export type SpeechRow = typeof speech.$inferSelect

/** Goes up when it is listened to in another way: what was heard before is then heard again. */
export const SPEECH_VERSION = 1

export const findSpeech = async (connection: Connection, takeId: TakeId): Promise<SpeechRow | undefined> => {
  const [row] = await connection.select().from(speech).where(eq(speech.takeId, takeId))
  return row
}

/** Whether what was heard is of this text, of this part, and by today's way of listening. */
export const isFresh = (row: SpeechRow | undefined, text: string, { inPoint, outPoint }: Points): boolean =>
  row !== undefined &&
  row.version === SPEECH_VERSION &&
  row.text === text &&
  row.inPoint === inPoint &&
  row.outPoint === outPoint

/** Keep what was heard, in the place of what was heard before. */
export const keepSpeech = async (connection: Connection, row: Omit<SpeechRow, "version">): Promise<void> => {
  const { takeId, ...heard } = { ...row, version: SPEECH_VERSION }
  await connection
    .insert(speech)
    .values({ takeId, ...heard })
    .onConflictDoUpdate({ target: speech.takeId, set: heard })
}
