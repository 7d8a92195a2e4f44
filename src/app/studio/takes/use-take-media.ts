import { useEffect, useState } from "react"
import type { Take } from "../../../domain/take"
import { posterOf, recordingOf } from "../../stores/kept-recording"

/** Address of a take's picture; `undefined` until it is drawn, or if it cannot be. */
export const usePoster = (take: Take): string | undefined => {
  const [poster, setPoster] = useState<string>()
  const { takeId } = take.slate
  // The take's record changes with every choice; its picture never does.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the take's id is its identity
  useEffect(() => {
    let isShown = true
    posterOf(take).then(
      url => isShown && setPoster(url),
      () => undefined,
    )
    return () => {
      isShown = false
    }
  }, [takeId])
  return poster
}

/** A take's file for a player: its Blob and an address that is freed with the component. */
export type TakeFile = { readonly blob: Blob; readonly url: string }

export const useTakeFile = (take: Take | undefined): TakeFile | undefined => {
  const [file, setFile] = useState<TakeFile>()
  const takeId = take?.slate.takeId
  // biome-ignore lint/correctness/useExhaustiveDependencies: the take's id is its identity
  useEffect(() => {
    if (take === undefined) return undefined
    const left = new AbortController()
    recordingOf(take).then(
      blob => {
        if (left.signal.aborted) return
        const url = URL.createObjectURL(blob)
        left.signal.addEventListener("abort", () => URL.revokeObjectURL(url))
        setFile({ blob, url })
      },
      () => undefined,
    )
    return () => left.abort()
  }, [takeId])
  return file
}
