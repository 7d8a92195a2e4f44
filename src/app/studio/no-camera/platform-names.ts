/** How she knows the apps and browsers: names of their makers, the same in every language. */
import type { BrowserName, InApp, Platform } from "./platform"

const APP_NAMES: Readonly<Record<Exclude<InApp, "other">, string>> = {
  linkedin: "LinkedIn",
  instagram: "Instagram",
  facebook: "Facebook",
  messenger: "Messenger",
  whatsapp: "WhatsApp",
  gmail: "Gmail",
  snapchat: "Snapchat",
  tiktok: "TikTok",
  x: "X",
  wechat: "WeChat",
  telegram: "Telegram",
  slack: "Slack",
  teams: "Teams",
}

const BROWSER_NAMES: Readonly<Record<Exclude<BrowserName, "other">, string>> = {
  safari: "Safari",
  chrome: "Chrome",
  firefox: "Firefox",
  samsung: "Samsung Internet",
  edge: "Edge",
}

/** Names of what runs here; `undefined`: not known. */
export type NamesHere = {
  readonly browser: string | undefined
  /** The browser that the phone opens links in. */
  readonly realBrowser: string | undefined
  readonly app: string | undefined
}

export const namesHere = ({ system, browser, inApp }: Platform): NamesHere => ({
  browser: browser === "other" ? undefined : BROWSER_NAMES[browser],
  realBrowser: system === "ios" || system === "ipados" ? BROWSER_NAMES.safari : undefined,
  app: inApp === undefined || inApp === "other" ? undefined : APP_NAMES[inApp],
})
