/** What a browser says it is, as far as the way to its camera depends on it. Pure. */

/** Browsers inside other apps, where the camera is often missing. */
const IN_APP =
  /FBAN|FBAV|FB_IAB|Instagram|LinkedInApp|Snapchat|TikTok|musical_ly|Twitter|MicroMessenger|; wv\)/

/** Whether a page is shown by an app that is no browser, as far as its name says. */
export const isInAppBrowser = (userAgent: string): boolean => IN_APP.test(userAgent)

/** Whether the phone is Apple's: the way to its settings is another. */
export const isApplePhone = (userAgent: string): boolean => /iPhone|iPad|iPod/.test(userAgent)

/** Whether it is Firefox, whose settings stand elsewhere. On an iPhone it counts as Apple's. */
export const isFirefox = (userAgent: string): boolean => /Firefox\//.test(userAgent)
