/** On which networks she lets takes go, remembered on this phone; and what that means here and now. */
import { create } from "zustand"
import type { Hold, SendingHold } from "../../browser/outbox/hold"
import { deviceChannel } from "../../browser/storage/device-channel"
import { findSetting, setSetting } from "../../browser/storage/settings"
import { type NetworkCost, networkCostOf } from "./network-cost"

type Choice = { readonly isWifiOnly: boolean; readonly isPaused: boolean }

type SendingChoice = Choice & {
  /** What bytes cost at this moment. */
  readonly cost: NetworkCost
}

/** Chromium on phones names the kind of network; Safari, Firefox and computers do not. */
type Connection = EventTarget & { readonly type?: string }

const connection = (): Connection | undefined =>
  (navigator as Navigator & { readonly connection?: Connection }).connection

/** Data saving is no matter here: what she has filmed is to be sent, and Wi-Fi costs nothing. */
const costHere = (): NetworkCost => networkCostOf({ type: connection()?.type ?? "" })

/** Whether this browser can tell Wi-Fi from a mobile network. */
export const canTellNetworks = (): boolean => connection()?.type !== undefined

export const useSendingChoice = create<SendingChoice>(() => ({
  isWifiOnly: false,
  isPaused: false,
  cost: costHere(),
}))

/** What keeps takes from being sent. Pure. Her own pause is said first: it holds on every network. */
export const holdOf = ({ isWifiOnly, isPaused, cost }: SendingChoice): Hold | undefined => {
  if (isPaused) return "paused"
  return isWifiOnly && cost === "paid" ? "metered" : undefined
}

/** All tabs send as she said in one of them. */
const channel = deviceChannel<Choice>("unisson:sending-choice")
channel.listen(choice => useSendingChoice.setState(choice))

// A walk out of the house changes the network, and no page is loaded for it.
connection()?.addEventListener?.("change", () => useSendingChoice.setState({ cost: costHere() }))

/** Read what she chose last. A phone that cannot remember sends, as one that was never asked. */
export const readSendingChoice = async (): Promise<void> => {
  const [isWifiOnly = false, isPaused = false] = await Promise.all([
    findSetting("isWifiOnly").catch(() => undefined),
    findSetting("isSendingPaused").catch(() => undefined),
  ])
  // Where networks are told apart there is no button to end a pause: a browser may have learnt it by an update.
  useSendingChoice.setState({ isWifiOnly, isPaused: isPaused && !canTellNetworks() })
}

const choose = (changes: Partial<Choice>): void => {
  const { isWifiOnly, isPaused } = useSendingChoice.getState()
  channel.post({ isWifiOnly, isPaused, ...changes })
}

export const setWifiOnly = (isWifiOnly: boolean): void => {
  choose({ isWifiOnly })
  void setSetting("isWifiOnly", isWifiOnly).catch(() => undefined)
}

export const setSendingPaused = (isPaused: boolean): void => {
  choose({ isPaused })
  void setSetting("isSendingPaused", isPaused).catch(() => undefined)
}

/** The same, as the outbox asks for it. */
export const sendingHold: SendingHold = {
  reason: () => holdOf(useSendingChoice.getState()),
  onChange: onChanged =>
    useSendingChoice.subscribe((now, before) => {
      if (holdOf(now) !== holdOf(before)) onChanged()
    }),
}
