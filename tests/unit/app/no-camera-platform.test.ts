import { describe, expect, test } from "vitest"
import { platformOf } from "../../../src/app/studio/no-camera/platform"

const TOUCH = { maxTouchPoints: 5 }
const MOUSE = { maxTouchPoints: 0 }

const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
const IPAD = "Mozilla/5.0 (iPad; CPU OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
const MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)"
const ANDROID_VIEW =
  "Mozilla/5.0 (Linux; Android 14; SM-A546E Build/UP1A.231005.007; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/129.0.6668.70 Mobile Safari/537.36"
const ANDROID_CHROME =
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 Mobile Safari/537.36"

describe("browsers of their own", () => {
  test.each([
    [
      "Safari on an iPhone",
      `${IPHONE} Version/18.5 Mobile/15E148 Safari/604.1`,
      { system: "ios", systemVersion: 18, browser: "safari" },
    ],
    [
      "Safari on an iPad that asks for phone pages",
      `${IPAD} Version/17.4 Mobile/15E148 Safari/604.1`,
      { system: "ipados", systemVersion: 17, browser: "safari" },
    ],
    [
      "Safari on an iPad that plays a Mac",
      `${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15`,
      { system: "ipados", browser: "safari" },
    ],
    [
      "Chrome on an iPhone",
      `${IPHONE} CriOS/129.0.6668.46 Mobile/15E148 Safari/604.1`,
      { system: "ios", systemVersion: 18, browser: "chrome" },
    ],
    [
      "Firefox on an iPhone",
      `${IPHONE} FxiOS/130.0 Mobile/15E148 Safari/605.1.15`,
      { system: "ios", systemVersion: 18, browser: "firefox" },
    ],
    [
      "Edge on an iPhone",
      `${IPHONE} Version/18.0 EdgiOS/129.0.2792.65 Mobile/15E148 Safari/605.1.15`,
      { system: "ios", systemVersion: 18, browser: "edge" },
    ],
    ["Chrome on Android", ANDROID_CHROME, { system: "android", browser: "chrome" }],
    [
      "Firefox on Android",
      "Mozilla/5.0 (Android 14; Mobile; rv:131.0) Gecko/131.0 Firefox/131.0",
      { system: "android", browser: "firefox" },
    ],
    [
      "Samsung Internet",
      "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36",
      { system: "android", browser: "samsung" },
    ],
    ["Edge on Android", `${ANDROID_CHROME} EdgA/129.0.0.0`, { system: "android", browser: "edge" }],
    [
      "Opera on Android, whose settings stand elsewhere",
      `${ANDROID_CHROME} OPR/84.0.0.0`,
      { system: "android", browser: "other" },
    ],
  ])("%s", (_name, userAgent, platform) => {
    expect(platformOf(userAgent, TOUCH)).toEqual(platform)
  })

  test.each([
    [
      "Safari on a Mac",
      `${MAC} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15`,
      { system: "macos", browser: "safari" },
    ],
    [
      "Chrome on a Mac",
      `${MAC} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 Safari/537.36`,
      { system: "macos", browser: "chrome" },
    ],
    [
      "Edge on Windows",
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 Safari/537.36 Edg/129.0.0.0",
      { system: "windows", browser: "edge" },
    ],
    [
      "Firefox on Linux",
      "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
      { system: "linux", browser: "firefox" },
    ],
    [
      "Chrome on a Chromebook",
      "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/129.0.0.0 Safari/537.36",
      { system: "linux", browser: "chrome" },
    ],
    ["one that nobody knows", "Lynx/2.9.0", { system: "other", browser: "other" }],
  ])("%s", (_name, userAgent, platform) => {
    expect(platformOf(userAgent, MOUSE)).toEqual(platform)
  })
})

describe("pages shown by an app", () => {
  test.each([
    ["linkedin", `${IPHONE} Mobile/15E148 [LinkedInApp]/9.32.2485`],
    ["linkedin", `${ANDROID_VIEW} [LinkedInApp]/4.1.1000`],
    [
      "instagram",
      `${IPHONE} Mobile/15E148 Instagram 345.0.0.23.95 (iPhone15,2; iOS 18_5; fr_FR; fr; scale=3.00; 1179x2556)`,
    ],
    [
      "instagram",
      `${ANDROID_VIEW} Instagram 345.0.0.48.95 Android (34/14; 450dpi; 1080x2340; samsung; SM-A546E)`,
    ],
    ["facebook", `${IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/471.0.0.36.103;FBBV/617042]`],
    ["facebook", `${ANDROID_VIEW} [FB_IAB/FB4A;FBAV/484.0.0.63.83;]`],
    ["messenger", `${IPHONE} Mobile/15E148 [FBAN/MessengerForiOS;FBAV/466.0.0.41.109;FBBV/615310455]`],
    ["messenger", `${ANDROID_VIEW} [FB_IAB/MESSENGER;FBAV/450.0.0.42.109;]`],
    ["whatsapp", `${IPHONE} Mobile/15E148 WhatsApp/2.24.14.78`],
    ["gmail", `${IPHONE} GSA/335.0.674067880 Mobile/15E148 Safari/604.1`],
    ["snapchat", `${IPHONE} Mobile/15E148 Snapchat/13.10.0.40 (like Safari/8618.2.12, panda)`],
    [
      "tiktok",
      `${IPHONE} Mobile/15E148 musical_ly_35.5.0 JsSdk/2.0 NetType/WIFI Channel/App Store ByteLocale/fr`,
    ],
    ["tiktok", `${ANDROID_VIEW} musical_ly_2023505030 BytedanceWebview/d8a21c6`],
    ["x", `${IPHONE} Mobile/15E148 Twitter for iPhone/10.50`],
    ["x", `${ANDROID_VIEW} TwitterAndroid`],
    ["wechat", `${IPHONE} Mobile/15E148 MicroMessenger/8.0.49(0x18003137) NetType/WIFI Language/fr`],
    ["telegram", `${ANDROID_CHROME} Telegram-Android/11.4.3 (Samsung SM-A546E; Android 14; SDK 34; HIGH)`],
    [
      "slack",
      `${MAC} AppleWebKit/537.36 (KHTML, like Gecko) Slack/4.39.95 Chrome/126.0.0.0 Electron/31.0.2 Safari/537.36`,
    ],
    ["teams", `${IPHONE} Mobile/15E148 TeamsMobile-iOS`],
    ["other", ANDROID_VIEW],
    ["other", `${IPHONE} Mobile/15E148`],
  ])("%s: %s", (inApp, userAgent) => {
    expect(platformOf(userAgent, TOUCH).inApp).toBe(inApp)
  })
})
