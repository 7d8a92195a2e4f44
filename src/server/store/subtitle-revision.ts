/** A sign for what is made by hand of a line's subtitles: see [Note: Subtitles by revision]. */
import { createHash } from "node:crypto"
import type { editedSubtitles, lineTranslations } from "./subtitle-schema"

/** Rows of one line and one language, where there are any. */
type ByHand = {
  readonly translation: Omit<typeof lineTranslations.$inferSelect, "editedBy"> | undefined
  readonly edit: Omit<typeof editedSubtitles.$inferSelect, "editedBy"> | undefined
}

const REVISION_LENGTH = 16

/** Empty where nothing is made by hand. Who made it does not count: the same from two hands is the same. */
export const revisionOf = ({ translation, edit }: ByHand): string => {
  if (translation === undefined && edit === undefined) return ""
  const content = [
    translation && [translation.text, translation.sourceText],
    edit && [edit.takeId, edit.sourceText, edit.cues.map(({ from, to, text }) => [from, to, text])],
  ]
  return createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, REVISION_LENGTH)
}
