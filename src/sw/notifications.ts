/** Shows what the server tells her, and opens the page it is about. */
import type { PushNote } from "../api/push-note"

declare const self: ServiceWorkerGlobalScope

const ICON = "/icon.svg"

const readNote = (data: PushMessageData | null): PushNote | undefined => {
  try {
    return data?.json() as PushNote
  } catch {
    return undefined
  }
}

/** Browsers ask that every message shows something. */
const show = (note: PushNote | undefined): Promise<void> =>
  self.registration.showNotification(note?.title ?? "Unisson", {
    body: note?.body ?? "",
    tag: note?.tag ?? "unisson",
    icon: ICON,
    data: note?.path ?? "/studio",
  })

/** The app as it stands open, led to the page; else a new window. A page of hers that records is left alone. */
const open = async (path: string): Promise<void> => {
  const url = new URL(path, self.location.origin)
  // Nothing but our own pages, whatever a message says.
  const target = url.origin === self.location.origin ? url.href : self.location.origin
  const windows = await self.clients.matchAll({ type: "window" })
  const there = windows.find(client => client.url === target)
  if (there !== undefined) await there.focus()
  else await self.clients.openWindow(target)
}

/** Listen for messages and taps. */
export const followNotifications = (): void => {
  self.addEventListener("push", event => event.waitUntil(show(readNote(event.data))))
  self.addEventListener("notificationclick", event => {
    event.notification.close()
    event.waitUntil(open(String(event.notification.data)))
  })
}
