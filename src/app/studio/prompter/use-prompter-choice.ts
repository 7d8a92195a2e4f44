import { useEffect, useRef, useState } from "react"
import { findSetting, setSetting } from "../../../browser/storage/settings"
import { DEFAULT_PROMPTER, type PrompterChoice } from "../../../domain/prompter-choice"

/** What she chose, and the size of the words. */
export type PrompterSettings = PrompterChoice & {
  /** 1 is as designed. */
  readonly scale: number
  readonly choose: (change: Partial<PrompterChoice>) => void
  readonly setScale: (scale: number) => void
}

/** How she wants to read, remembered on this phone. */
export const usePrompterChoice = (): PrompterSettings => {
  const [scale, setScale] = useState(1)
  const [choice, setChoice] = useState(DEFAULT_PROMPTER)
  /** What she changed before it was known what she had chosen last time. */
  const changed = useRef<Partial<PrompterChoice>>({})
  useEffect(() => {
    // A phone that cannot remember shows the line as designed.
    const forgotten = (): undefined => undefined
    findSetting("promptScale").then(kept => kept !== undefined && setScale(kept), forgotten)
    findSetting("prompter").then(
      kept => setChoice(chosen => ({ ...chosen, ...kept, ...changed.current })),
      forgotten,
    )
  }, [])
  return {
    ...choice,
    scale,
    choose: change => {
      const wanted = { ...choice, ...change }
      changed.current = { ...changed.current, ...change }
      setChoice(wanted)
      void setSetting("prompter", wanted).catch(() => undefined)
    },
    setScale: wanted => {
      setScale(wanted)
      void setSetting("promptScale", wanted).catch(() => undefined)
    },
  }
}
