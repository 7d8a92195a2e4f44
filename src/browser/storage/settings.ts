/** What she chose on this phone. */
import type { ContributorId } from "../../domain/ids"
import type { PrompterChoice } from "../../domain/prompter-choice"
import { openDatabase } from "./database"
import { onLiveConnection, withStorageErrors } from "./quota"

/** Every setting and what its value is. All may be missing: each reader has its own default. */
export type Settings = {
  /** The preview shows her as a mirror would. Files are never mirrored. */
  readonly isMirrored: boolean
  /** Size of the line beside the lens: 1 is the default. */
  readonly promptScale: number
  /** Advice on picture and sound while she gets ready. */
  readonly isCoached: boolean
  /** How the line beside the lens looks and moves. */
  readonly prompter: Partial<PrompterChoice>
  /** Seconds counted down before recording: 0 to 10. */
  readonly countdown: number
  /** Which devices she films with, and what they may do to the sound: a `CameraChoice` of capture. */
  readonly camera: {
    readonly cameraId?: string
    readonly microphoneId?: string
    readonly facing?: "user" | "environment"
    readonly noiseSuppression?: boolean
    readonly gainControl?: boolean
  }
  /** Takes are sent on networks only that nobody pays by the byte. */
  readonly isWifiOnly: boolean
  /** Takes wait until she lets them go. */
  readonly isSendingPaused: boolean
  /** Language of the screens, where she chose one. */
  readonly language: "fr" | "en"
  /** She does not want to be told of the home screen again. */
  readonly isInstallDeclined: boolean
  /** Whose the personal links were that were opened here. By the SHA-256 of their tokens, in hex. */
  readonly linkOwners: Readonly<Record<string, ContributorId>>
  /**
   * What she says who comes in by a group link, until she is in: the token of the personal link that will be hers,
   * and her id should she not be in the team. See `open-door.ts`.
   */
  readonly comingIn: { readonly ownToken: string; readonly newcomerId: ContributorId } | undefined
}

/** A setting, if it was ever set. */
export const findSetting = async <Name extends keyof Settings>(
  name: Name,
): Promise<Settings[Name] | undefined> =>
  // Only setSetting writes here, so the value has the type of its name.
  (await onLiveConnection(async () => (await openDatabase()).get("settings", name))) as
    | Settings[Name]
    | undefined

export const setSetting = <Name extends keyof Settings>(name: Name, value: Settings[Name]): Promise<void> =>
  withStorageErrors(async () => {
    await (await openDatabase()).put("settings", value, name)
  })
