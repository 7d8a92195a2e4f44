import { momentText, type UploadMetadata } from "../../api/upload-metadata"
import type { Take } from "../../domain/take"
import type { SealedFile } from "../storage/outbox-entry"

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
})
