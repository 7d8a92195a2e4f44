/**
 * Notifications to browsers through their push services (RFC 8030, 8291, 8292): the one home of web-push,
 * which encrypts and signs. The request itself is ours: no redirects, a limit of time, and only to push
 * services that are known.
 */
import webPush from "web-push"
import type { PushNote } from "../../api/push-note"
import type { Config } from "../config"
import type { Connection } from "../store/connection"
import { keepPushKeys, type PushKeys, type PushSubscriptionRow } from "../store/push"
import { isPushService } from "./push-services"

/**
 * - `taken`: the push service has it; it reaches her when her phone is on.
 * - `gone`: the browser takes none any more.
 * - `failed`: not now.
 */
export type PushOutcome = "taken" | "gone" | "failed"

/** How long a push service keeps a notification for a phone that is off. Seconds. */
const KEPT_S = 24 * 60 * 60
const TIMEOUT_MS = 10_000
/** What a push service answers for a subscription that has ended. */
const GONE: readonly number[] = [404, 410]

/** The keys by which push services know this server, made once. */
export const pushKeys = (db: Connection): Promise<PushKeys> => keepPushKeys(db, webPush.generateVAPIDKeys())

/** Send one notification to one browser. */
export const push = async (
  { publicUrl, pushServices }: Pick<Config, "publicUrl" | "pushServices">,
  keys: PushKeys,
  { endpoint, p256dh, auth }: PushSubscriptionRow,
  note: PushNote,
): Promise<PushOutcome> => {
  if (!isPushService(endpoint, pushServices)) return "gone"
  const request = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, JSON.stringify(note), {
    TTL: KEPT_S,
    urgency: "normal",
    vapidDetails: { subject: contactOf(publicUrl), ...keys },
  })
  try {
    const response = await fetch(request.endpoint, {
      method: request.method,
      headers: request.headers as Record<string, string>,
      body: new Uint8Array(request.body ?? []),
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    await response.body?.cancel()
    if (GONE.includes(response.status)) return "gone"
    return response.ok ? "taken" : "failed"
  } catch {
    return "failed"
  }
}

/** Whom a push service can turn to. It takes no `http:` address: this machine's own is none of its business. */
const contactOf = (publicUrl: string): string =>
  publicUrl.startsWith("https:") ? publicUrl : "mailto:unisson@localhost.invalid"
