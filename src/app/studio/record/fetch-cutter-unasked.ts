/** The cutter, fetched while she looks at her take: only where its 32 MB cost nobody anything. */
import { ensureCutter } from "../../stores/cutter"

/** Fetch the cutter ahead, where [Note: Paid bytes] allows it and there is a network. Never rejects. */
export const fetchCutterUnasked = async (): Promise<void> => {
  if (navigator.onLine) await ensureCutter("unasked")
}
