/** Coming in by a group link: from a name in a list to a personal link of one's own. */
import type { OpenDoorShape } from "../../api/shapes"
import { ApiError, call } from "../../browser/api-client"
import { findSetting, setSetting } from "../../browser/storage/settings"
import type { CampaignId, ContributorId } from "../../domain/ids"
import { enterByLink } from "./enter-by-link"

const TOKEN_BYTES = 32

/** A secret as the server makes them: 256 bits in base64url. */
const makeToken = (): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(TOKEN_BYTES))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "")
}

/** A name in the list, or one that is not in it. */
export type Choice = { readonly contributorId: ContributorId } | { readonly name: string }

/** Where a group link leads. Rejects with the server's reason. */
export const readDoor = (token: string): Promise<OpenDoorShape> => call("readOpenDoor", { body: { token } })

/** Who of this campaign is in the studio on this phone; `undefined`: nobody, or nobody can say. Never rejects. */
export const findInside = async (campaignId: CampaignId): Promise<string | undefined> => {
  const session = await call("readSession").catch(() => undefined)
  const contributor = session?.contributor
  return contributor?.campaignId === campaignId ? contributor.name : undefined
}

/**
 * What this phone says when it comes in. Kept before it is said: if the answer is lost, or the page dies, it says the
 * same again, and the name that is hers does not shut her out. Without storage it lasts as long as the page.
 */
let saying: { readonly ownToken: string; readonly newcomerId: ContributorId } | undefined

const whatToSay = async () => {
  saying ??= await findSetting("comingIn").catch(() => undefined)
  if (saying === undefined) {
    saying = { ownToken: makeToken(), newcomerId: crypto.randomUUID() }
    await setSetting("comingIn", saying).catch(() => undefined)
  }
  return saying
}

/** Say something new the next time: this is done, or was about another name. */
export const forgetComing = async (): Promise<void> => {
  saying = undefined
  await setSetting("comingIn", undefined).catch(() => undefined)
}

/**
 * Come in, and open the studio on this phone.
 *
 * @returns Her personal link, to keep.
 * @throws {ApiError} `name-taken`, `no-newcomers`, `team-full`, `offline`…
 */
export const comeIn = async (token: string, choice: Choice): Promise<string> => {
  const { ownToken, newcomerId } = await whatToSay()
  const who = "name" in choice ? { contributorId: newcomerId, name: choice.name } : choice
  try {
    const { url } = await call("comeByOpenDoor", { body: { token, ownToken, ...who } })
    await enterByLink(ownToken)
    return url
  } catch (error) {
    if (error instanceof ApiError && error.code === "name-taken") await forgetComing()
    throw error
  }
}

/** Ask the coordinator for her personal link. Rejects with the server's reason. */
export const askForLink = async (token: string, contributorId: ContributorId): Promise<void> => {
  await call("askForLink", { body: { token, contributorId } })
}
