/** Putting the studio on the home screen: where the browser offers it, and where it only can be told how. */
import { create } from "zustand"
import { containerKind, nameContainer } from "../../browser/container"
import { findSetting, setSetting } from "../../browser/storage/settings"

/**
 * Chromium's own offer, which a page may keep and make when it suits.
 * See https://developer.mozilla.org/docs/Web/API/BeforeInstallPromptEvent ; no type library has it.
 */
type InstallOffer = Event & { readonly prompt: () => Promise<unknown> }

type Install = {
  /** The browser's offer; `undefined`: it makes none. */
  readonly offer: InstallOffer | undefined
  /** Whether she has said that she does not want it; `undefined` until read. */
  readonly isDeclined: boolean | undefined
  /** Installed just now, from this page. */
  readonly isDone: boolean
}

export const useInstall = create<Install>(() => ({ offer: undefined, isDeclined: undefined, isDone: false }))

const isOffer = (event: Event): event is InstallOffer => "prompt" in event

/** Keep the browser's offer. It is made once a page, and early: call this before anything waits. */
export const watchInstallOffer = (): void => {
  addEventListener("beforeinstallprompt", event => {
    if (!isOffer(event)) return
    // Otherwise the browser asks by itself, perhaps while she films.
    event.preventDefault()
    useInstall.setState({ offer: event })
  })
  addEventListener("appinstalled", () => useInstall.setState({ offer: undefined, isDone: true }))
}

/** Read whether she has declined. Never rejects. */
export const lookForDecision = async (): Promise<void> => {
  const isDeclined = (await findSetting("isInstallDeclined").catch(() => undefined)) ?? false
  useInstall.setState({ isDeclined })
}

/** Have the browser ask her. An offer can be made once. */
export const install = async (): Promise<void> => {
  const { offer } = useInstall.getState()
  useInstall.setState({ offer: undefined })
  await offer?.prompt()
}

/** She does not want to hear of it again. */
export const declineInstall = async (): Promise<void> => {
  useInstall.setState({ isDeclined: true })
  // Where it cannot be kept she is asked again another day.
  await setSetting("isInstallDeclined", true).catch(() => undefined)
}

/**
 * Which way leads to the home screen: the browser's own offer, steps in Safari's menu, or none that
 * we know of. Browsers inside other apps have neither.
 *
 * @param maxTouchPoints As {@link nameContainer} wants it.
 */
export const installWay = (
  offer: InstallOffer | undefined,
  userAgent: string,
  maxTouchPoints: number,
): "offer" | "safari" | "none" => {
  if (containerKind() === "home-screen") return "none"
  const { browser, system } = nameContainer(userAgent, maxTouchPoints)
  if (browser === "Safari" && (system === "iPhone" || system === "iPad")) return "safari"
  return offer === undefined ? "none" : "offer"
}
