/** Notifications of this browser: whether they can be had, and how the server reaches it. */

/**
 * - `unsupported`: this browser has none, or only once the app is on the home screen (iPhone).
 * - `denied`: she said no; only the browser's own settings can change that.
 * - `off`, `on`: hers to switch.
 */
export type NotificationState = "unsupported" | "denied" | "off" | "on"

export type BrowserSubscription = {
  readonly endpoint: string
  /** In base64url. */
  readonly p256dh: string
  readonly auth: string
}

const isSupported = (): boolean =>
  "Notification" in globalThis && "PushManager" in globalThis && "serviceWorker" in navigator

const registration = (): Promise<ServiceWorkerRegistration | undefined> =>
  navigator.serviceWorker.getRegistration()

export const notificationState = async (): Promise<NotificationState> => {
  if (!isSupported()) return "unsupported"
  const worker = await registration()
  if (worker === undefined) return "unsupported"
  if (Notification.permission === "denied") return "denied"
  return (await worker.pushManager.getSubscription()) === null ? "off" : "on"
}

/** Where no push service can be reached, some browsers go on trying and say nothing. */
const PATIENCE_MS = 20_000

const afterPatience = (): Promise<undefined> =>
  new Promise(resolve => setTimeout(() => resolve(undefined), PATIENCE_MS))

/**
 * Ask her, and then the browser's push service. Only within a tap of hers.
 *
 * @param publicKey the server's, in base64url
 * @returns how she is reached; undefined: she said no
 * @throws what the push service says, such as that there is no network
 */
export const subscribe = async (publicKey: string): Promise<BrowserSubscription | undefined> => {
  const worker = await registration()
  if (worker === undefined || (await Notification.requestPermission()) !== "granted") return undefined
  const coming = worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey })
  const subscription = await Promise.race([coming, afterPatience()])
  if (subscription === undefined) {
    // What comes now is known to no server: it would look as if she were told.
    coming.then(late => late.unsubscribe()).catch(() => undefined)
    throw new Error("The push service does not answer.")
  }
  const { keys } = subscription.toJSON()
  return { endpoint: subscription.endpoint, p256dh: keys?.["p256dh"] ?? "", auth: keys?.["auth"] ?? "" }
}

export const unsubscribe = async (): Promise<void> => {
  const worker = await registration()
  const subscription = await worker?.pushManager.getSubscription()
  await subscription?.unsubscribe()
}
