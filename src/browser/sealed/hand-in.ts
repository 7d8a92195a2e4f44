/** A take that somebody else made → the server, with the coordinator's session. */
import { pathOf } from "../../api/endpoints"
import type { BroughtMetadata, WelcomeMetadata } from "../../api/upload-metadata"
import type { CampaignId } from "../../domain/ids"
import { createPieceSize } from "../outbox/piece-size"
import { SendError } from "../outbox/send-error"
import { type TusUploadOptions, uploadByTus } from "../outbox/tus-upload"
import type { OpenedSeal } from "./check-sealed-file"

export type SendOptions = {
  readonly campaignId: CampaignId
  readonly signal: AbortSignal
  /** 0 to 1. */
  readonly onProgress: (progress: number) => void
}

export type HandInOptions = SendOptions & {
  /** The coordinator answers for a phone that the server does not know. Of a clip she always does. */
  readonly isVouchedFor: boolean
}

/** A file that is being sent. It remembers how far it is for as long as the page lives. */
type Resumable<Options> = {
  /**
   * Send it, or go on with sending it. It has arrived when this resolves.
   *
   * @throws {SendError} with the server's reason: `already-arrived` if it is there.
   */
  send(options: Options): Promise<void>
}

/** A take that is being handed in. */
export type HandIn = Resumable<HandInOptions>
/** A clip for the briefs that is being sent. */
export type WelcomeUpload = Resumable<SendOptions>

type Beginning = Pick<TusUploadOptions, "endpoint" | "metadata">

const createResumable = <Options extends SendOptions>(
  media: Blob,
  begin: (options: Options) => Beginning,
): Resumable<Options> => {
  let uploadUrl: string | undefined
  const pieces = createPieceSize()

  const sendOnce = (options: Options): Promise<void> =>
    uploadByTus(media, {
      ...begin(options),
      uploadUrl,
      onUploadUrl: async url => {
        uploadUrl = url
      },
      pieces,
      onAcknowledged: sentBytes => options.onProgress(media.size === 0 ? 1 : sentBytes / media.size),
      signal: options.signal,
    })

  const send: Resumable<Options>["send"] = async options => {
    try {
      await sendOnce(options)
    } catch (cause) {
      const isGone = cause instanceof SendError && cause.code === "upload-gone" && uploadUrl !== undefined
      if (!isGone) throw cause
      // All may have arrived, and only the answer been lost: beginning anew tells.
      uploadUrl = undefined
      await sendOnce(options)
    }
  }
  return { send }
}

/** Get ready to hand a sealed file in. */
export const createHandIn = ({ headerText, signature, media }: OpenedSeal): HandIn =>
  createResumable(media, ({ campaignId, isVouchedFor }) => ({
    endpoint: pathOf("startSealedUpload", { campaignId }),
    metadata: { header: headerText, signature, isVouchedFor: isVouchedFor ? "yes" : "no" },
  }))

/** Get ready to bring a clip in, as what the coordinator says it is. */
export const createBringIn = (clip: Blob, metadata: BroughtMetadata): HandIn =>
  createResumable(clip, ({ campaignId }) => ({
    endpoint: pathOf("startBroughtUpload", { campaignId }),
    metadata,
  }))

/** Get ready to send a clip that welcomes contributors on their briefs. */
export const createWelcomeUpload = (clip: Blob, metadata: WelcomeMetadata): WelcomeUpload =>
  createResumable(clip, ({ campaignId }) => ({
    endpoint: pathOf("startWelcomeUpload", { campaignId }),
    metadata,
  }))
