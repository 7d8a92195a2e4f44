import { useEffect, useRef, useState } from "react"
import type { BriefLineShape, BriefShape } from "../../../api/shapes"
import { UnissonError } from "../../../domain/errors"
import type { Bytes } from "../../../domain/timecode"
import { type ImportedTake, importClip } from "../../stores/importing"

export type ImportPhase =
  | { readonly kind: "idle" }
  /** Kept, or cancelled. */
  | { readonly kind: "over" }
  /** Nothing is copied yet: it is being looked into. */
  | { readonly kind: "looking"; readonly fileName: string }
  | {
      readonly kind: "copying"
      readonly fileName: string
      readonly keptBytes: Bytes
      readonly totalBytes: Bytes
    }
  | { readonly kind: "failed"; readonly code: string }

export type ClipImport = {
  readonly phase: ImportPhase
  readonly start: (file: File) => void
  /** Stop; nothing of the copy is left. */
  readonly cancel: () => void
}

type Scene = {
  readonly brief: BriefShape
  readonly line: BriefLineShape
  /** Called when the clip is a take. */
  readonly onTake: (take: ImportedTake) => void
}

/** Copy a clip, tell how far it is. Leaving the screen stops it: the file stays in her gallery. */
export const useImport = ({ brief, line, onTake }: Scene): ClipImport => {
  const [phase, setPhase] = useState<ImportPhase>({ kind: "idle" })
  const running = useRef<AbortController>(undefined)
  useEffect(() => () => running.current?.abort(), [])

  const run = async (file: File, { signal }: AbortController): Promise<void> => {
    const { name: fileName, size: totalBytes } = file
    // What she has cancelled may take a moment to stop, and has nothing more to say.
    const show = (next: ImportPhase): void => {
      if (!signal.aborted) setPhase(next)
    }
    show({ kind: "looking", fileName })
    try {
      const onProgress = (keptBytes: Bytes): void =>
        show({ kind: "copying", fileName, keptBytes, totalBytes })
      const take = await importClip(file, brief, line, { signal, onProgress })
      show({ kind: "over" })
      if (!signal.aborted) onTake(take)
    } catch (error) {
      show({ kind: "failed", code: error instanceof UnissonError ? error.code : "unknown" })
    }
  }
  return {
    phase,
    start: file => {
      running.current?.abort()
      const begun = new AbortController()
      running.current = begun
      void run(file, begun)
    },
    cancel: () => {
      running.current?.abort()
      setPhase({ kind: "over" })
    },
  }
}
