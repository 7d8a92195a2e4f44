/** Telling every open tab of this phone, this one included. */

export type DeviceChannel<Message> = {
  /** Tell all tabs. Listeners in this tab are called at once. */
  readonly post: (message: Message) => void
  /** @returns Stops listening. */
  readonly listen: (onMessage: (message: Message) => void) => () => void
}

/**
 * A named channel between the tabs of this origin. A BroadcastChannel does not speak to its own
 * tab, so listeners here are called directly.
 *
 * @param name Tabs with the same name hear each other, and must mean the same messages by it.
 */
export const deviceChannel = <Message>(name: string): DeviceChannel<Message> => {
  const listeners = new Set<(message: Message) => void>()
  let channel: BroadcastChannel | undefined

  const tell = (message: Message): void => {
    for (const listener of listeners) listener(message)
  }
  const openChannel = (): BroadcastChannel => {
    if (channel === undefined) {
      channel = new BroadcastChannel(name)
      channel.addEventListener("message", (event: MessageEvent<Message>) => tell(event.data))
    }
    return channel
  }

  return {
    post: message => {
      openChannel().postMessage(message)
      tell(message)
    },
    listen: onMessage => {
      openChannel()
      listeners.add(onMessage)
      return () => listeners.delete(onMessage)
    },
  }
}
