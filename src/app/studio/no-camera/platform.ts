/** What a browser says it is, as far as the way to its camera depends on it. Pure. */

export type System = "ios" | "ipados" | "android" | "macos" | "windows" | "linux" | "other"

export type BrowserName = "safari" | "chrome" | "firefox" | "samsung" | "edge" | "other"

/** An app that shows pages without being a browser; `other`: one that we know no name of. */
export type InApp =
  | "linkedin"
  | "instagram"
  | "facebook"
  | "messenger"
  | "whatsapp"
  | "gmail"
  | "snapchat"
  | "tiktok"
  | "x"
  | "wechat"
  | "telegram"
  | "slack"
  | "teams"
  | "other"

export type Platform = {
  readonly system: System
  /** Of an iPhone or iPad, its first number: 18. Missing: not told, as by an iPad that plays a Mac. */
  readonly systemVersion?: number
  readonly browser: BrowserName
  /** Missing: a browser of its own. */
  readonly inApp?: InApp
}

type Marks<Name> = readonly (readonly [mark: RegExp, name: Name])[]

const SYSTEMS: Marks<System> = [
  // Windows Phone has named both others beside itself.
  [/Windows/, "windows"],
  [/iPhone|iPod/, "ios"],
  [/iPad/, "ipados"],
  [/Android/, "android"],
  [/Macintosh/, "macos"],
  [/Linux|CrOS/, "linux"],
]

/** The first that matches: most browsers name others beside themselves. */
const BROWSERS: Marks<BrowserName> = [
  [/SamsungBrowser\//, "samsung"],
  [/Edg(e|A|iOS)?\//, "edge"],
  [/Firefox\/|FxiOS\//, "firefox"],
  // Opera's settings stand elsewhere than Chrome's, though it says "Chrome" as well.
  [/OPR\/|OPT\//, "other"],
  [/Chrome\/|CriOS\//, "chrome"],
  [/Version\/[\d.]+ .*Safari\//, "safari"],
]

/** The first that matches: Messenger is one of Facebook's, and says so. */
const APPS: Marks<InApp> = [
  [/LinkedInApp/, "linkedin"],
  [/Instagram/, "instagram"],
  [/FB_IAB\/MESSENGER|FBAN\/Messenger|Orca-Android/i, "messenger"],
  [/FBAN|FBAV|FB_IAB/, "facebook"],
  [/WhatsApp\//, "whatsapp"],
  // Google's app shows what is opened from Gmail, and calls itself so where Gmail does it alone.
  [/GSA\/|Gmail/, "gmail"],
  [/Snapchat/, "snapchat"],
  [/TikTok|musical_ly|BytedanceWebview|trill_/, "tiktok"],
  [/Twitter/, "x"],
  [/MicroMessenger/, "wechat"],
  [/Telegram/, "telegram"],
  [/Slack/, "slack"],
  [/TeamsMobile-|\bTeams\//, "teams"],
  // Android's own mark of a view inside an app.
  [/; wv\)/, "other"],
]

const nameIn = <Name>(marks: Marks<Name>, userAgent: string): Name | undefined =>
  marks.find(([mark]) => mark.test(userAgent))?.[1]

/** On Apple's phones every browser names Safari at the end; a view inside an app does not. */
const isAppleView = (userAgent: string): boolean =>
  /iPhone|iPad|iPod/.test(userAgent) && !/Safari\//.test(userAgent)

/** Called "CPU iPhone OS 18_5" on an iPhone and "CPU OS 18_5" on an iPad. */
const appleVersion = (userAgent: string): number | undefined => {
  const [, version] = /CPU (?:iPhone )?OS (\d+)_/.exec(userAgent) ?? []
  return version === undefined ? undefined : Number(version)
}

/**
 * Read a user agent.
 *
 * @param hints.maxTouchPoints An iPad says that it is a Mac, and no Mac has a screen to touch.
 *   See https://developer.apple.com/forums/thread/119186 .
 */
export const platformOf = (userAgent: string, hints: { readonly maxTouchPoints: number }): Platform => {
  const said = nameIn(SYSTEMS, userAgent) ?? "other"
  const system = said === "macos" && hints.maxTouchPoints > 1 ? "ipados" : said
  const systemVersion = appleVersion(userAgent)
  const inApp = nameIn(APPS, userAgent) ?? (isAppleView(userAgent) ? "other" : undefined)
  return {
    system,
    ...(systemVersion !== undefined && { systemVersion }),
    browser: nameIn(BROWSERS, userAgent) ?? "other",
    ...(inApp && { inApp }),
  }
}

/** Whether its engine is Safari's: on Apple's phones they all are. */
export const isWebKit = ({ system, browser }: Platform): boolean =>
  system === "ios" || system === "ipados" || browser === "safari"
