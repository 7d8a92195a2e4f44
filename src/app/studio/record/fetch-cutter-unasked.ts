/** The cutter, fetched while she looks at her take: only where its 32 MB cost nobody anything. */
import { ensureCutter, lookForCutter, useCutter } from "../../stores/cutter"

/** https://wicg.github.io/netinfo: Chromium's alone, and unknown to TypeScript. */
type NetworkInformation = { readonly saveData?: boolean; readonly type?: string }

/** Whether the browser says that bytes are paid for. Browsers that do not say count as no. */
export const isMetered = ({ saveData, type }: NetworkInformation): boolean =>
  saveData === true || type === "cellular"

/** Fetch the cutter unless it is here, declined, paid for by the byte, or out of reach. Never rejects. */
export const fetchCutterUnasked = async (): Promise<void> => {
  const { connection } = navigator as Navigator & { readonly connection?: NetworkInformation }
  await lookForCutter()
  const isWanted = useCutter.getState().cutter.kind === "missing"
  if (isWanted && navigator.onLine && !isMetered(connection ?? {})) await ensureCutter()
}
