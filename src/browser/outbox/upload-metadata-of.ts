import { faceText, momentText, type UploadMetadata } from "../../api/upload-metadata"
import { faceOf } from "../../domain/face-box"
import type { Take } from "../../domain/take"
import type { SealedFile } from "../storage/outbox-entry"

/** By the recording's own clock: her points are in it, those of the cut file are not. */
const faceIn = ({ faces, points }: Take): Pick<UploadMetadata, "face"> => {
  const face = faces && faceOf(faces, points)
  return face === undefined ? {} : { face: faceText(face) }
}

/** What the server is told of a sealed file. */
export const uploadMetadataOf = (take: Take, sealed: SealedFile): UploadMetadata => ({
  takeId: take.slate.takeId,
  lineId: take.slate.lineId,
  takeNumber: String(take.slate.takeNumber),
  mimeType: sealed.mimeType,
  sha256: sealed.sha256,
  inPoint: momentText(sealed.points.inPoint),
  outPoint: momentText(sealed.points.outPoint),
  cutBy: sealed.cutBy,
  recordedAt: take.recordedAt,
  lineText: take.slate.lineText,
  ...faceIn(take),
})
