/** Whether this browser tells her what happens to her takes. Asked after she has sent one, never before. */
import { create } from "zustand"
import { call } from "../../browser/api-client"
import {
  type NotificationState,
  notificationState,
  subscribe,
  unsubscribe,
} from "../../browser/notifications"
import { useThisDevice } from "./devices"

type Notifications = {
  /** Undefined: not looked yet. */
  readonly state: NotificationState | undefined
  readonly isBusy: boolean
  /** Whether the last try came to nothing: no network, or a browser without a push service. */
  readonly hasFailed: boolean
}

export const useNotifications = create<Notifications>(() => ({
  state: undefined,
  isBusy: false,
  hasFailed: false,
}))

/** See how things stand in this browser. Never rejects. */
export const lookAtNotifications = async (): Promise<void> => {
  const state = await notificationState().catch((): NotificationState => "unsupported")
  useNotifications.setState({ state })
}

const change = async (work: (deviceId: string) => Promise<void>): Promise<void> => {
  const { deviceId } = useThisDevice.getState()
  if (deviceId === undefined) return
  useNotifications.setState({ isBusy: true, hasFailed: false })
  try {
    await work(deviceId)
  } catch {
    useNotifications.setState({ hasFailed: true })
  }
  await lookAtNotifications()
  useNotifications.setState({ isBusy: false })
}

/** She tapped: ask her browser, and tell the server how it is reached. */
export const switchNotificationsOn = (): Promise<void> =>
  change(async deviceId => {
    const { publicKey } = await call("readPushKey")
    const subscription = await subscribe(publicKey)
    if (subscription === undefined) return
    try {
      await call("keepPushSubscription", { params: { deviceId }, body: subscription })
    } catch (error) {
      // Said to be on, it would tell her nothing.
      await unsubscribe()
      throw error
    }
  })

export const switchNotificationsOff = (): Promise<void> =>
  change(async deviceId => {
    await unsubscribe()
    await call("removePushSubscription", { params: { deviceId } })
  })
