import { useEffect, useState } from "react"
import type { Camera } from "../../../browser/capture/camera"
import { findSetting, setSetting } from "../../../browser/storage/settings"

export type Mirror = {
  /** Whether the preview shows her as a mirror does. The file never is. */
  readonly isMirrored: boolean
  readonly setMirrored: (isMirrored: boolean) => void
  /** The back camera shows what is before it: nobody looks into a mirror there. */
  readonly isOffered: boolean
}

/** How she wants to see herself, remembered on this phone. */
export const useMirror = ({ facing }: Camera): Mirror => {
  const [isWanted, setWanted] = useState(true)
  useEffect(() => {
    findSetting("isMirrored").then(
      kept => kept !== undefined && setWanted(kept),
      () => undefined,
    )
  }, [])
  const isOffered = facing !== "environment"
  return {
    isMirrored: isOffered && isWanted,
    isOffered,
    setMirrored: wanted => {
      setWanted(wanted)
      void setSetting("isMirrored", wanted).catch(() => undefined)
    },
  }
}
