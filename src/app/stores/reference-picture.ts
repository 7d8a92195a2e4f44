/** The picture that shows her how to frame: from this phone, from the server where it is another one. */
import { create } from "zustand"
import type { BriefShape } from "../../api/shapes"
import { download } from "../../browser/api-client"
import { findReference, forgetReference, keepReference } from "../../browser/storage/reference-picture"
import type { TakeId } from "../../domain/ids"
import { createRefresher } from "./refresher"
import { useStudioBrief } from "./studio-brief"

type ReferencePicture = {
  /** The submission that it is a picture of; `undefined`: there is none here. */
  readonly takeId: TakeId | undefined
  /** Its address in this page. */
  readonly url: string | undefined
}

const NONE: ReferencePicture = { takeId: undefined, url: undefined }

export const useReferencePicture = create<ReferencePicture>(() => NONE)

const show = (next: ReferencePicture): void => {
  const { url } = useReferencePicture.getState()
  useReferencePicture.setState(next)
  if (url !== undefined) URL.revokeObjectURL(url)
}

/** The picture's bytes, from here or from there. */
const readPicture = async ({ contributor: { id: contributorId } }: BriefShape, takeId: TakeId) => {
  const kept = await findReference(contributorId).catch(() => undefined)
  if (kept?.takeId === takeId) return kept.jpeg
  const jpeg = await download("readReference")
  // Room may be short; without the copy she still sees it online.
  await keepReference({ contributorId, takeId, jpeg }).catch(() => undefined)
  return jpeg
}

/** Have the picture that the brief of the moment names. Never rejects. */
const refresh = createRefresher(async () => {
  const { brief } = useStudioBrief.getState()
  if (brief === undefined) return
  const { referenceTakeId: takeId } = brief
  if (takeId === useReferencePicture.getState().takeId) return
  if (takeId === null) {
    show(NONE)
    await forgetReference(brief.contributor.id).catch(() => undefined)
    return
  }
  // Without network: asked for again with the next brief.
  const jpeg = await readPicture(brief, takeId).catch(() => undefined)
  show(
    jpeg === undefined
      ? NONE
      : { takeId, url: URL.createObjectURL(new Blob([jpeg], { type: "image/jpeg" })) },
  )
})

/** Follow the brief. @returns Stops. */
export const startReference = (): (() => void) => {
  void refresh()
  return useStudioBrief.subscribe(({ brief }, { brief: before }) => {
    if (brief !== before) void refresh()
  })
}
