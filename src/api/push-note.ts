/** What travels to a service worker in a notification. */
export type PushNote = {
  /** The same again replaces the one before, if it is still there. */
  readonly tag: string
  readonly title: string
  readonly body: string
  /** Path of the page that a tap opens, in this app. */
  readonly path: string
}
