import { useEffect, useState } from "react"
import { findSetting, setSetting } from "../../../browser/storage/settings"

/** Sizes of the line beside the lens; 1 is as designed. */
export const PROMPT_SCALES = [1, 1.25, 1.5] as const

export type PromptScale = readonly [scale: number, setScale: (scale: number) => void]

/** How large she wants to read, remembered on this phone. */
export const usePromptScale = (): PromptScale => {
  const [scale, setScale] = useState(1)
  useEffect(() => {
    // A phone that cannot remember shows the size as designed.
    findSetting("promptScale").then(
      kept => kept !== undefined && setScale(kept),
      () => undefined,
    )
  }, [])
  const choose = (wanted: number): void => {
    setScale(wanted)
    void setSetting("promptScale", wanted).catch(() => undefined)
  }
  return [scale, choose]
}
