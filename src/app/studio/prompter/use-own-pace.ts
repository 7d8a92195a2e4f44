import type { LineId } from "../../../domain/ids"
import type { Language } from "../../../domain/language"
import { paceOf } from "../../../domain/pace"
import { lengthOf } from "../../../domain/timecode"
import { takesOf, useStudioTakes } from "../../stores/studio-takes"

/** Words a minute of her last take of a line; `undefined` before there is one. */
export const useOwnPace = (lineId: LineId, language: Language): number | undefined =>
  useStudioTakes(({ takes }) => {
    const take = takesOf(takes, lineId)[0]?.take
    // As the line was worded then, and as long as she spoke: from its first to its last moment kept.
    return take && paceOf(take.slate.lineText, language, lengthOf(take.points))
  })
