import type { BriefShape } from "../../api/shapes"
import { useStudioOutbox } from "../stores/studio-outbox"
import { useStudioTakes } from "../stores/studio-takes"
import type { Knowledge } from "./brief/line-progress"

/** What the phone and the desk know of her takes at present. */
export const useKnowledge = (brief: BriefShape): Knowledge => ({
  takes: useStudioTakes(({ takes }) => takes) ?? [],
  entries: useStudioOutbox(({ entries }) => entries) ?? [],
  submissions: brief.submissions,
})
